use itertools::Itertools;

fn main() {
    let orders = [("tea", 2), ("tea", 3), ("soup", 6)];

    let runs = orders.iter().chunk_by(|order| order.0).into_iter();
    for (name, run) in runs {
        println!("{name}: {}", run.count());
    }
}
