use std::collections::BTreeMap;

use itertools::Itertools;

type Order = (&'static str, u32);

fn prices<'a>(orders: impl IntoIterator<Item = &'a Order>) -> Vec<u32> {
    orders.into_iter().map(|(_, price)| *price).collect()
}

fn main() {
    let orders = [("tea", 2), ("tea", 3), ("soup", 6), ("tea", 1)];

    println!("runs");
    for run in orders.chunk_by(|(left, _), (right, _)| left == right) {
        println!("  {}: {:?}", run[0].0, prices(run));
    }

    println!("runs, read later");
    let runs = orders.iter().chunk_by(|(name, _)| *name);
    let kept: Vec<_> = runs.into_iter().collect();
    for (name, run) in kept {
        println!("  {name}: {:?}", prices(run));
    }

    let mut groups: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (name, price) in orders {
        groups.entry(name).or_default().push(price);
    }

    println!("groups");
    for (name, prices) in groups {
        println!("  {name}: {prices:?}");
    }
}
