fn main() {
    let name = String::from("Kushal");
    drop(name);
    println!("Hello {name}");
}
