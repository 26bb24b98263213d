fn main() {
    let mut temperatures = vec![4, -2, -5, 7, -1];

    for (i, celsius) in temperatures.iter().enumerate() {
        if *celsius < 0 {
            temperatures.remove(i);
        }
    }

    println!("{temperatures:?}");
}
