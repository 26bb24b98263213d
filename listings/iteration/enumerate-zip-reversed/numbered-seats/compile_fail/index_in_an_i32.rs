fn main() {
    let reserved: i32 = 1;
    for (i, name) in ["Guido", "Kushal"].iter().enumerate() {
        if i == reserved {
            println!("reserved for {name}");
        }
    }
}
