//! Skips the blanks, but greets with the spaces that were around the name.

pub fn greetings(names: &[&str]) -> Vec<String> {
    let mut greetings = Vec::new();
    for name in names {
        if !name.trim().is_empty() {
            greetings.push(format!("Hello {name}"));
        }
    }
    greetings
}
