use rayon::prelude::*;

fn main() {
    let mut count = 0;
    ["Guido", "Luciano", "Kushal"].par_iter().for_each(|name| {
        println!("Hello {name}");
        count += 1;
    });
    println!("{count}");
}
