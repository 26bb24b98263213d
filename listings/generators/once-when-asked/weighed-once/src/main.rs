use std::cell::OnceCell;

fn weigh(name: &str) -> usize {
    println!("weighing {name}");
    name.len() * 100
}

struct Parcel {
    name: &'static str,
    grams: OnceCell<usize>,
}

impl Parcel {
    fn new(name: &'static str) -> Self {
        let grams = OnceCell::new();
        Self { name, grams }
    }

    fn grams(&self) -> usize {
        *self.grams.get_or_init(|| weigh(self.name))
    }
}

fn main() {
    let names = ["tea", "cocoa"];
    let weights = names.iter().map(|name| weigh(name));
    for _ in 0..2 {
        println!("{:?}", weights.clone().max());
    }

    let parcels = names.map(Parcel::new);
    println!("packed");
    for _ in 0..2 {
        println!("{:?}", parcels.iter().map(Parcel::grams).max());
    }
}
