enum ReadingError {
    Missing,
    NotANumber(String),
}

fn explain(error: ReadingError) -> String {
    match error {
        ReadingError::NotANumber(text) => format!("not a number: {text}"),
    }
}

fn main() {
    println!("{}", explain(ReadingError::Missing));
    println!("{}", explain(ReadingError::NotANumber("warm".to_string())));
}
