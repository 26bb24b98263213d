/// Greets by name, as in `Hello Guido`.
pub fn greeting(name: &str) -> String {
    name.to_owned()
}
