use std::iter;

fn fibonacci() -> impl Iterator<Item = u64> {
    let mut current = Some(0_u64);
    let mut following = Some(1);
    iter::from_fn(move || {
        let n = current?;
        current = following;
        following = following.and_then(|m| n.checked_add(m));
        Some(n)
    })
}

fn main() {
    println!("{:?}", Vec::from_iter(fibonacci().take(10)));

    let fits = Vec::from_iter(fibonacci());
    println!("{} {:?}", fits.len(), fits.last());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_the_sum_of_the_two_before() {
        let all = Vec::from_iter(fibonacci());
        assert!(all.windows(3).all(|three| three[0] + three[1] == three[2]));
    }

    #[test]
    fn the_number_after_the_last_does_not_fit() {
        let all = Vec::from_iter(fibonacci());
        let [.., a, b] = all[..] else {
            panic!("fewer than two");
        };
        assert_eq!(a.checked_add(b), None);
    }
}
