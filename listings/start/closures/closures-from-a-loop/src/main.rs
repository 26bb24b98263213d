fn main() {
    let early: Vec<_> = (0..3).map(|i| move || i).collect();
    let shown: Vec<i32> = early.iter().map(|show| show()).collect();
    println!("{shown:?}");
}
