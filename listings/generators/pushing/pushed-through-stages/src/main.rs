fn stage(f: fn(u64) -> u64, mut target: impl FnMut(u64)) -> impl FnMut(u64) {
    move |n| target(f(n))
}

fn both(mut a: impl FnMut(u64), mut b: impl FnMut(u64)) -> impl FnMut(u64) {
    move |n| {
        a(n);
        b(n);
    }
}

fn main() {
    let mut total = 0;
    let printer = |n| println!("{n}");
    let adder = |n| total += n;

    let ends = both(printer, adder);
    let three = stage(|n| n + 3, ends);
    let mut pipeline = stage(|n| n * n, three);
    for n in 0..4 {
        pipeline(n);
    }
    drop(pipeline);
    println!("total: {total}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_get_each_item_in_order() {
        let log = std::cell::RefCell::new(Vec::new());
        let mut push = both(
            |n| log.borrow_mut().push(("first", n)),
            |n| log.borrow_mut().push(("second", n)),
        );
        push(7);
        drop(push);
        assert_eq!(log.into_inner(), [("first", 7), ("second", 7)]);
    }
}
