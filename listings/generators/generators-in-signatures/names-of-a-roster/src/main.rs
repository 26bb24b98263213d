trait Roster {
    fn names(&self) -> impl Iterator<Item = String>;

    fn greet_all(&self) {
        for name in self.names() {
            println!("Hello {name}");
        }
    }
}

struct Team {
    players: Vec<String>,
}

impl Roster for Team {
    fn names(&self) -> impl Iterator<Item = String> {
        self.players.iter().cloned()
    }
}

struct Seats {
    count: u32,
}

impl Roster for Seats {
    fn names(&self) -> impl Iterator<Item = String> {
        (1..=self.count).map(|number| format!("seat {number}"))
    }
}

fn main() {
    let players = ["Guido", "Luciano"].map(String::from).to_vec();
    Team { players }.greet_all();
    Seats { count: 2 }.greet_all();
}
