use std::vec;

struct Team {
    names: Vec<String>,
}

impl IntoIterator for Team {
    type Item = String;
    type IntoIter = vec::IntoIter<String>;

    fn into_iter(self) -> Self::IntoIter {
        self.names.into_iter()
    }
}

struct Always(&'static str);

impl Iterator for Always {
    type Item = &'static str;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.0)
    }
}

fn main() {
    let names = vec![String::from("Guido")];
    let mut asked = Team { names }.into_iter();
    println!("{:?}", asked.next());
    println!("{:?}", asked.next());

    for name in Always("Guido").take(2) {
        println!("{name}");
    }
}
