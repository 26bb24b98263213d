fn main() {
    let team = vec!["Guido", "Luciano"];
    let mut guests = team;
    guests.push("Kushal");
    println!("guests: {guests:?}");
}
