#[derive(Debug)]
enum LoadError {
    Missing,
}

#[derive(Debug)]
struct Damaged(String);

fn load(stored: Option<&str>) -> Result<&str, LoadError> {
    stored.ok_or(LoadError::Missing)
}

fn seats(stored: Option<&str>) -> Result<u8, Damaged> {
    let text = load(stored)?;
    text.parse().map_err(|_| Damaged(text.to_string()))
}

fn main() {
    println!("{:?}", seats(None));
}
