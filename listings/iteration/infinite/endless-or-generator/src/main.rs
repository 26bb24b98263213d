fn main() {
    let endless = 0_u32..;
    let three = (0_u32..).filter(|n| *n < 3);
    let range = 0..3_u32;

    println!("{:?}", endless.size_hint().1);
    println!("{:?}", three.size_hint().1);
    println!("{:?}", range.size_hint().1);
}
