fn one_and_three() -> impl Iterator<Item = u32> {
    [1, 3].into_iter()
}

fn main() {
    let lazy = one_and_three();
    for n in lazy {
        println!("{}", n * 3);
    }
    println!("{:?}", Vec::from_iter(lazy));
}
