//! Leaves out the space between the words.

/// Greets by name, as in `Hello Guido`.
pub fn greeting(name: &str) -> String {
    format!("Hello{name}")
}
