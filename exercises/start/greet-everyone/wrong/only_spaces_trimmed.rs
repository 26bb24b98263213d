//! Takes off spaces and leaves the other white space, as `strip(" ")` does.

pub fn greetings(names: &[&str]) -> Vec<String> {
    let mut greetings = Vec::new();
    for name in names {
        let name = name.trim_matches(' ');
        if !name.is_empty() {
            greetings.push(format!("Hello {name}"));
        }
    }
    greetings
}
