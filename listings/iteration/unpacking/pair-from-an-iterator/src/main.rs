use itertools::Itertools;

fn pair(text: &str) -> Option<(&str, &str)> {
    text.split(':').collect_tuple()
}

fn main() {
    for text in ["Guido:3", "Luciano", "Kushal:1:2"] {
        println!("{:?}", pair(text));
    }

    let fields = ["Guido", "3", "Luciano", "1", "Kushal"];
    let mut fields = fields.into_iter();
    while let Some((name, count)) = fields.next_tuple() {
        println!("{name} {count}");
    }
    println!("{}", fields.next().unwrap_or("nothing left"));

    let mut counted = 0..6;
    match counted.by_ref().collect_tuple() {
        Some((a, b)) => println!("{a} and {b}"),
        None => println!("not two; next is {:?}", counted.next()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_text_is_one_part() {
        assert_eq!(pair(""), None);
        assert_eq!(pair(":"), Some(("", "")));
    }
}
