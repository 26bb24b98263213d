fn main() {
    let mut temperatures = vec![4, -2, -5, 7, -1];

    for i in 0..temperatures.len() {
        if temperatures[i] < 0 {
            temperatures.remove(i);
        }
    }

    println!("{temperatures:?}");
}
