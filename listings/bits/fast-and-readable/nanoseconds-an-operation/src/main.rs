use std::hint::black_box;
use std::time::{Duration, Instant};

type Form = fn(u64) -> u64;

const FORMS: [(&str, Form); 4] = [
    ("x * 2", |x| x * 2),
    ("x << 1", |x| x << 1),
    ("x % 2", |x| x % 2),
    ("x & 1", |x| x & 1),
];

fn round(form: Form, x: u64) -> Duration {
    let start = Instant::now();
    for _ in 0..20_000 {
        black_box(form(black_box(x)));
    }
    start.elapsed()
}

fn nanoseconds(form: Form, x: u64) -> f64 {
    let rounds = (0..60).map(|_| round(form, x));
    let least = rounds.min().unwrap_or_default();
    least.as_secs_f64() / 20_000.0 * 1e9
}

fn main() {
    for x in [7, 10_u64.pow(12)] {
        for (name, form) in FORMS {
            let took = nanoseconds(form, x);
            println!("{x:e} {name:6} {took:.1}");
        }
    }
}
