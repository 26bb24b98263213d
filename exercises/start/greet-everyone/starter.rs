/// Greets everyone on a list.
///
/// Names may have white space around them, which is not part of the name: spaces,
/// tabs, and whatever else `trim` takes off. An entry of nothing but white space
/// is nobody, and gets no greeting. The others are greeted in the order of the
/// list, and a name that stands there twice is greeted twice.
///
/// `["Guido", " Luciano ", ""]` becomes `["Hello Guido", "Hello Luciano"]`.
pub fn greetings(names: &[&str]) -> Vec<String> {
    let mut greetings = Vec::new();
    for name in names {
        greetings.push(name.to_string());
    }
    greetings
}
