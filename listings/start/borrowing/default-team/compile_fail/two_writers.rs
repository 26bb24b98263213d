fn main() {
    let mut team = vec!["Guido"];
    let monday = &mut team;
    let tuesday = &mut team;
    monday.push("Luciano");
    tuesday.push("Kushal");
    println!("{team:?}");
}
