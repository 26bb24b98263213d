use std::io::{self, BufRead, BufReader, Read};

struct UnpluggedDisk;

impl Read for UnpluggedDisk {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("disk unplugged"))
    }
}

#[expect(
    clippy::lines_filter_map_ok,
    reason = "the bug that the lint warns of is the lesson"
)]
fn main() {
    let data = b"Guido\nKr\xf6te\nKushal\n";

    let flattened: Vec<String> = data.lines().flatten().collect();
    println!("flatten: {flattened:?}");

    let cut: Vec<String> = data.lines().map_while(Result::ok).collect();
    println!("map_while: {cut:?}");

    let all: io::Result<Vec<String>> = data.lines().collect();
    match all {
        Ok(all) => println!("collect: {all:?}"),
        Err(error) => println!("collect: {error}"),
    }

    for line in BufReader::new(UnpluggedDisk).lines().take(3) {
        match line {
            Ok(line) => println!("disk: {line}"),
            Err(error) => println!("disk: {error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    #[cfg(target_os = "linux")]
    fn a_folder_opens_and_then_fails_on_every_read() {
        use super::*;
        let folder = std::fs::File::open(".").unwrap();
        let mut lines = BufReader::new(folder).lines();
        assert!((0..100).all(|_| matches!(lines.next(), Some(Err(_)))));
    }
}
