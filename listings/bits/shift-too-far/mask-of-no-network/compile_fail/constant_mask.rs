const fn mask(prefix: u32) -> u32 {
    u32::MAX << (32 - prefix)
}

const EVERYONE: u32 = mask(0);

fn main() {
    println!("{EVERYONE:032b}");
}
