use rayon::prelude::*;

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    let mut count = 0;
    let lines: Vec<String> = names
        .par_iter()
        .map(|name| {
            count += 1;
            format!("{count}: Hello {name}")
        })
        .collect();
    println!("{lines:?}");
}
