use fixedbitset::FixedBitSet;

fn show(name: &str, seats: &FixedBitSet) {
    let numbers = Vec::from_iter(seats.ones());
    println!("{name:8} {numbers:?}");
}

fn main() {
    let sold = FixedBitSet::from_iter([3, 7, 64, 200]);
    let present = FixedBitSet::from_iter([3, 9, 200]);

    show("both", &(&sold & &present));
    show("either", &(&sold | &present));
    let mut absent = sold.clone();
    absent.difference_with(&present);
    show("absent", &absent);
    println!("{}", absent.is_subset(&sold));
    println!("{}", sold.contains(1_000_000));

    let mut hall = FixedBitSet::with_capacity(300);
    hall.union_with(&sold);
    println!("{}", hall == sold);
    println!("{}", hall.ones().eq(sold.ones()));
}
