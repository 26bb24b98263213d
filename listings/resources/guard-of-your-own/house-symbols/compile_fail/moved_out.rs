use std::collections::BTreeMap;

struct Visit {
    symbols: BTreeMap<&'static str, &'static str>,
}

impl Visit {
    fn into_symbols(self) -> BTreeMap<&'static str, &'static str> {
        self.symbols
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        println!("Exit: {:?}", self.symbols);
    }
}

fn main() {
    let symbols = BTreeMap::from([("Stark", "wolf")]);
    let visit = Visit { symbols };
    println!("{:?}", visit.into_symbols());
}
