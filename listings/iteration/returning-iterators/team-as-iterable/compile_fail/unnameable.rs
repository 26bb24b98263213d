struct Team(Vec<String>);

impl<'a> IntoIterator for &'a Team {
    type Item = &'a str;
    type IntoIter = impl Iterator<Item = &'a str>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|name| name.trim())
    }
}

fn main() {
    let team = Team(vec![String::from("Guido")]);
    for name in &team {
        println!("{name}");
    }
}
