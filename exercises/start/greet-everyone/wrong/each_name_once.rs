//! Gathers the names in a set, as `{name.strip() for name in names}` does: order and repeats are lost.

use std::collections::BTreeSet;

pub fn greetings(names: &[&str]) -> Vec<String> {
    let names: BTreeSet<&str> = names.iter().map(|name| name.trim()).collect();
    let mut greetings = Vec::new();
    for name in names {
        if !name.is_empty() {
            greetings.push(format!("Hello {name}"));
        }
    }
    greetings
}
