use std::collections::BTreeMap;
use std::mem;

type Symbols = BTreeMap<&'static str, &'static str>;

struct Visit {
    symbols: Symbols,
}

impl Visit {
    fn into_symbols(mut self) -> Symbols {
        mem::take(&mut self.symbols)
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        println!("Exit: {:?}", self.symbols);
    }
}

struct Loan<'a> {
    symbols: &'a mut Symbols,
}

impl Drop for Loan<'_> {
    fn drop(&mut self) {
        println!("Exit: {:?}", self.symbols);
    }
}

fn main() {
    let houses = Symbols::from([("Stark", "wolf")]);
    let visit = Visit { symbols: houses };
    let mut houses = visit.into_symbols();
    println!("After: {houses:?}");

    {
        let loan = Loan {
            symbols: &mut houses,
        };
        loan.symbols.insert("Targaryen", "dragon");
    }
    println!("After: {houses:?}");
}
