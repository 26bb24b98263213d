fn admit(room: &mut Vec<String>, new: &[&str]) {
    room.extend(new.iter().map(|name| name.to_string()));
    new.iter().map(|name| format!("admitted {name}"))
}

fn main() {
    let mut room = Vec::new();
    admit(&mut room, &["Guido", "Luciano"]);
    println!("{room:?}");
}
