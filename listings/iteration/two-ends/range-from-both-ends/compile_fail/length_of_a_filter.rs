fn is_upper(floor: &u8) -> bool {
    *floor > 2
}

fn how_many(floors: impl ExactSizeIterator) -> usize {
    floors.len()
}

fn main() {
    println!("{}", how_many([1, 2, 3].into_iter()));
    println!("{}", how_many([1, 2, 3].into_iter().filter(is_upper)));
}
