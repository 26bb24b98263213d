struct TimeUp;

enum Place {
    Seated,
    Standing(String),
    Done,
}

fn line(place: Place, arg: Result<(), TimeUp>) -> String {
    match (place, arg) {
        (Place::Seated, Ok(())) => String::from("stands up"),
        (Place::Standing(guest), Ok(())) => format!("{guest} sits down"),
        (Place::Seated | Place::Done, _) => String::from("no more steps"),
    }
}

fn main() {
    println!("{}", line(Place::Seated, Ok(())));
    println!(
        "{}",
        line(Place::Standing(String::from("Luciano")), Err(TimeUp))
    );
    println!("{}", line(Place::Done, Ok(())));
}
