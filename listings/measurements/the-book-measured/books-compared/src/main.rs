use std::collections::BTreeMap;
use std::fs;

/// The least of the rounds, by book and quantity.
fn least(table: &str) -> BTreeMap<&str, BTreeMap<&str, f64>> {
    let mut books: BTreeMap<_, BTreeMap<_, f64>> = BTreeMap::new();
    for line in table.lines().skip(1) {
        let [book, quantity, _round, value] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!("four columns: {line}");
        };
        let value: f64 = value.parse().expect("a number");
        let kept = books.entry(book).or_default();
        let kept = kept.entry(quantity).or_insert(value);
        *kept = kept.min(value);
    }
    books
}

fn main() -> std::io::Result<()> {
    let table = fs::read_to_string("books.csv")?;
    for (book, of) in least(&table) {
        println!("{book}: {} pages in {:.1} s", of["pages"], of["build"]);
        let page = of["median page"] / 1000.0;
        println!(
            "    a page: {page:.1} kB, at most {:.1} kB",
            of["largest page"] / 1000.0
        );
        if let Some(tests) = of.get("tests") {
            let each = 1000.0 * tests / of["blocks"];
            println!(
                "    {} blocks in {tests:.0} s: {each:.0} ms each",
                of["blocks"]
            );
        }
    }
    Ok(())
}
