use std::collections::BTreeMap;

type Symbols = BTreeMap<&'static str, &'static str>;

fn visit(symbols: &mut Symbols, work: impl FnOnce(&mut Symbols)) {
    println!("Enter: {symbols:?}");
    work(symbols);
    println!("Exit: {symbols:?}");
}

fn main() {
    let mut houses = Symbols::from([("Stark", "wolf")]);
    let mut kept = None;
    visit(&mut houses, |symbols| kept = Some(symbols));
    if let Some(symbols) = kept {
        symbols.insert("Lannister", "lion");
    }
}
