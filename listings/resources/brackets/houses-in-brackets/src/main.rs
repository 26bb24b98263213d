use std::collections::BTreeMap;

type Symbols = BTreeMap<&'static str, &'static str>;

fn visit<R, F>(symbols: &mut Symbols, work: F) -> R
where
    F: FnOnce(&mut Symbols) -> R,
{
    println!("Enter: {symbols:?}");
    let result = work(symbols);
    println!("Exit: {symbols:?}");
    result
}

fn main() {
    let mut houses = Symbols::from([("Stark", "wolf")]);
    let count = visit(&mut houses, |symbols| {
        symbols.insert("Targaryen", "dragon");
        symbols.len()
    });
    println!("{count} houses");
}
