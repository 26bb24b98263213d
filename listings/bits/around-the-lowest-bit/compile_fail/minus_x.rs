fn main() {
    let x = 40_u8;
    println!("{:08b}", x & -x);
}
