fn steps(up: bool) -> impl Iterator<Item = u32> {
    if up { 1..4 } else { (1..4).rev() }
}

fn main() {
    for step in steps(false) {
        println!("{step}");
    }
}
