trait Roster {
    fn names(&self) -> impl Iterator<Item = String>;
}

struct Club {
    rosters: Vec<Box<dyn Roster>>,
}

fn main() {
    println!("{}", size_of::<Club>());
}
