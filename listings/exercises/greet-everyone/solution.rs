/// Greets everyone on a list.
///
/// Names may have spaces around them, which are not part of the name. An entry
/// of nothing but spaces is nobody, and gets no greeting.
///
/// `["Guido", " Luciano ", ""]` becomes `["Hello Guido", "Hello Luciano"]`.
pub fn greetings(names: &[&str]) -> Vec<String> {
    let mut greetings = Vec::new();
    for name in names {
        let name = name.trim();
        if !name.is_empty() {
            greetings.push(format!("Hello {name}"));
        }
    }
    greetings
}
