fn rows() -> impl Iterator<Item = &'static str> {
    ["celsius", "18", "21"]
        .into_iter()
        .inspect(|row| println!("read {row}"))
}

fn main() {
    let mut rest = rows();
    if let Some(header) = rest.next() {
        println!("header: {header}");
    }
    let rest: Vec<_> = rest.collect();
    println!("rest: {rest:?}");
}
