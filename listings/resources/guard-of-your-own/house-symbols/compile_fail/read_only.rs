use std::collections::BTreeMap;
use std::ops::Deref;

type Symbols = BTreeMap<&'static str, &'static str>;

struct Visit {
    symbols: Symbols,
}

impl Deref for Visit {
    type Target = Symbols;

    fn deref(&self) -> &Symbols {
        &self.symbols
    }
}

fn main() {
    let houses = Symbols::from([("Stark", "wolf")]);
    let mut symbols = Visit { symbols: houses };
    println!("Inside: {}", symbols.len());
    symbols.insert("Targaryen", "dragon");
}
