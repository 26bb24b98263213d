fn main() {
    let name = String::from("Kushal");
    println!("Hello {name}");
    drop(name);
}
