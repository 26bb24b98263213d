use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, Write};

fn input(prompt: &str) -> io::Result<String> {
    print!("{prompt}");
    io::stdout().flush()?;
    let mut line = String::new();
    if io::stdin().read_line(&mut line)? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(line.trim_end_matches('\n').to_owned())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let name = input("name? ")?;
    println!();
    let first = name.chars().next().map(u32::from);
    let letter = char::from_u32(322);
    println!(
        "{} {} {first:?} {letter:?} {}",
        name.chars().count(),
        name.len(),
        name.escape_default()
    );
    println!(
        "{} {:?} {:8.3} {name:>8}|{name:^8}|",
        7.to_string() + "!",
        "it's",
        2.5
    );

    let data = [&[99, 97], b"fe".as_slice()].concat();
    let mut grown = data.clone();
    grown.push(33);
    let view = &grown[1..3];
    println!("{data:?} {grown:?} {view:?} {}", str::from_utf8(&data)?);

    let state = RandomState::new();
    println!(
        "{}",
        state.hash_one("tea") == state.hash_one(["t", "ea"].concat())
    );
    let letters: BTreeSet<char> = "hello".chars().collect();
    println!(
        "{letters:?} {:?}",
        BTreeMap::from([(BTreeSet::from([1, 2]), "a set as a key")])
    );
    println!("{:?} {:?}", &"hello"[1..3], <(i32, i32)>::from([0, 1]));
    Ok(())
}
