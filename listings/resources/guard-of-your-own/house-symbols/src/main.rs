use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};

type Symbols = BTreeMap<&'static str, &'static str>;

struct Visit {
    symbols: Symbols,
}

impl Visit {
    fn new(symbols: Symbols) -> Self {
        println!("Enter: {symbols:?}");
        Visit { symbols }
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        println!("Exit: {:?}", self.symbols);
    }
}

impl Deref for Visit {
    type Target = Symbols;

    fn deref(&self) -> &Symbols {
        &self.symbols
    }
}

impl DerefMut for Visit {
    fn deref_mut(&mut self) -> &mut Symbols {
        &mut self.symbols
    }
}

fn main() {
    let houses = Symbols::from([("Stark", "wolf")]);
    {
        let mut symbols = Visit::new(houses);
        symbols.insert("Targaryen", "dragon");
        println!("Inside: {}", symbols.len());
    }
    println!("After");
}
