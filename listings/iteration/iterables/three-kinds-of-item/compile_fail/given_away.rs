fn main() {
    let names = vec![String::from("Guido")];
    for name in names {
        println!("Hello {name}");
    }
    println!("{} greeted", names.len());
}
