fn awake(name: &str) -> bool {
    println!("  {name}?");
    name == "Kushal"
}

fn main() {
    println!("&&");
    let both = awake("Guido") && awake("Kushal");
    println!("{both}");
    println!("&");
    let both = awake("Guido") & awake("Kushal");
    println!("{both}");

    let on = true;
    println!("{} {}", !on, !i32::from(on));
}
