use std::ops::{Index, IndexMut};
use std::slice;

struct Playlist {
    songs: Vec<String>,
}

impl Playlist {
    fn new(songs: &[&str]) -> Self {
        let songs = songs.iter().map(|song| song.to_string()).collect();
        Playlist { songs }
    }

    fn len(&self) -> usize {
        self.songs.len()
    }

    fn is_empty(&self) -> bool {
        self.songs.is_empty()
    }

    fn remove(&mut self, index: usize) -> String {
        self.songs.remove(index)
    }

    fn contains(&self, song: &str) -> bool {
        self.songs.iter().any(|known| known == song)
    }

    fn iter(&self) -> slice::Iter<'_, String> {
        self.songs.iter()
    }

    fn on_turn(&self, turn: usize) -> &str {
        &self.songs[turn % self.len()]
    }
}

impl Index<usize> for Playlist {
    type Output = String;

    fn index(&self, index: usize) -> &String {
        &self.songs[index]
    }
}

impl IndexMut<usize> for Playlist {
    fn index_mut(&mut self, index: usize) -> &mut String {
        &mut self.songs[index]
    }
}

impl<'a> IntoIterator for &'a Playlist {
    type Item = &'a String;
    type IntoIter = slice::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

fn main() {
    let mut playlist = Playlist::new(&["Yesterday", "Wonderwall", "Hurt"]);
    playlist[0] = "Tomorrow".to_string();
    println!(
        "{} {} {}",
        playlist[0],
        playlist.len(),
        playlist.contains("Hurt")
    );
    playlist.remove(1);
    for song in &playlist {
        print!("{} ", song.to_uppercase());
    }
    println!();
    println!(
        "{:?} {}",
        playlist.iter().rev().collect::<Vec<_>>(),
        !playlist.is_empty()
    );
    println!("{}", playlist.on_turn(3));
}
