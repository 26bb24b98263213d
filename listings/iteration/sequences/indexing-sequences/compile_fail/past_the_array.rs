fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    println!("{}", names[3]);
}
