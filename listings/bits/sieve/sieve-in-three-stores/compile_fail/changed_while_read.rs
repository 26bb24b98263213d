fn main() {
    let mut prime = vec![true; 100];
    for (n, is_prime) in prime.iter().enumerate().skip(2) {
        if *is_prime {
            for multiple in (n * n..100).step_by(n) {
                prime[multiple] = false;
            }
        }
    }
}
