fn admit(room: &mut Vec<String>, new: &[&str]) -> impl Iterator<Item = String> {
    let first = room.len();
    room.extend(new.iter().map(|name| name.to_string()));
    room[first..].iter().map(|name| format!("admitted {name}"))
}

fn main() {
    let mut room = Vec::new();

    let _ = admit(&mut room, &["Guido", "Luciano"]);
    println!("{room:?}");

    for line in admit(&mut room, &["Kushal"]) {
        println!("{line}");
    }
    println!("{room:?}");
}
