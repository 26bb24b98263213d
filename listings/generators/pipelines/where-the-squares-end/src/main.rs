fn f(n: u64) -> Option<u64> {
    n.checked_mul(n)?.checked_add(3)
}

fn main() {
    let numbers = 4_294_967_294..;
    for y in numbers.map_while(f).take(4) {
        println!("{y}");
    }
    println!("{}", u64::MAX);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_where_a_u64_ends() {
        let last = u64::from(u32::MAX);
        assert!(f(last).is_some());
        assert_eq!(f(last + 1), None);
    }

    #[test]
    fn unchecked_it_would_wrap_to_three() {
        let n: u64 = 1 << 32;
        assert_eq!(n.wrapping_mul(n).wrapping_add(3), 3);
    }
}
