struct Team {
    names: Vec<String>,
}

impl IntoIterator for Team {
    type Item = String;
    type IntoIter = usize;

    fn into_iter(self) -> usize {
        self.names.len()
    }
}

fn main() {
    let names = vec![String::from("Guido")];
    println!("{}", Team { names }.into_iter());
}
