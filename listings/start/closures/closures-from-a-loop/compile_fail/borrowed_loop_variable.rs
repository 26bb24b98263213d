fn main() {
    let mut late = Vec::new();
    for i in 0..3 {
        late.push(|| println!("{i}"));
    }
    for show in late {
        show();
    }
}
