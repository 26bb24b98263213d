fn main() {
    println!("!0_u8   {}", !0_u8);
    println!("!0_i8   {}", !0_i8);
    println!("!-1_i32 {}", !-1_i32);

    let unchanged = (u8::MIN..=u8::MAX).filter(|&x| x == !x);
    println!("x == !x for {} bytes", unchanged.count());
}
