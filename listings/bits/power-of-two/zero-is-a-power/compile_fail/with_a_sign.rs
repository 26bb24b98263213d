fn main() {
    let balance = -8_i32;
    println!("{}", balance.is_power_of_two());
}
