fn main() {
    let mut temperatures = vec![4, -2, -5, 7, -1];

    temperatures.retain(|&celsius| celsius >= 0);

    println!("{temperatures:?}");
}
