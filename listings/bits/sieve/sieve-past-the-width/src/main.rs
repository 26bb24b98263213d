fn primes(limit: u8) -> Vec<u8> {
    let mut prime = [true; 256];
    let mut n = 2;
    while n * n <= limit {
        if prime[usize::from(n)] {
            for multiple in (n * n..=limit).step_by(n.into()) {
                prime[usize::from(multiple)] = false;
            }
        }
        n += 1;
    }
    let is_prime = |n: &u8| prime[usize::from(*n)];
    (2..=limit).filter(is_prime).collect()
}

fn main() {
    for limit in [100, 200, 227] {
        let primes = primes(limit);
        println!("{limit} {} {:?}", primes.len(), primes.last());
    }
}
