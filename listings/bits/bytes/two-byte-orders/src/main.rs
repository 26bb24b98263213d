fn main() {
    let width = 1000_u32;
    let big = width.to_be_bytes();
    let little = width.to_le_bytes();
    println!("{big:02x?}");
    println!("{little:02x?}");

    println!("{}", u32::from_be_bytes(big));
    println!("{}", u32::from_be_bytes(little));
    let fffe = [0xff, 0xfe];
    println!("{}", i16::from_be_bytes(fffe));
    println!("{}", u8::try_from(width).is_err());

    let sum = size_of::<u8>() + size_of::<u32>();
    println!("{} {sum}", size_of::<(u8, u32)>());
}
