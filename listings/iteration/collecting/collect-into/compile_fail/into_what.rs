fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    let sizes = names.iter().map(|name| name.len()).collect();
    println!("{sizes:?}");
}
