fn width(png: &[u8]) -> u32 {
    u32::from_be_bytes(png[16..20])
}

fn main() {
    println!("{}", width(&[0; 24]));
}
