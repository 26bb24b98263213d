fn enroll(name: &str) -> Vec<&str> {
    vec![name]
}

fn main() {
    let mut monday = enroll("Guido");
    let tuesday = enroll("Kushal");
    monday.push("Luciano");
    println!("monday: {monday:?}");
    println!("tuesday: {tuesday:?}");
}
