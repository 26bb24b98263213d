//! Leaves the loop at the first blank, where it should go on with the next name.

pub fn greetings(names: &[&str]) -> Vec<String> {
    let mut greetings = Vec::new();
    for name in names {
        let name = name.trim();
        if name.is_empty() {
            break;
        }
        greetings.push(format!("Hello {name}"));
    }
    greetings
}
