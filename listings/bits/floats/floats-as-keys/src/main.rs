use std::collections::HashSet;

fn key(x: f64) -> u64 {
    if x.is_nan() { f64::NAN } else { x }.to_bits()
}

fn main() {
    let floats = [0.0, -0.0, f64::NAN, f64::NAN, -f64::NAN];
    println!("{}", floats[0] == floats[1]);
    println!("{}", floats[2] == floats[3]);

    let bits = floats.map(f64::to_bits);
    println!("{}", bits[0] == bits[1]);
    println!("{}", bits[2] == bits[3]);
    let bits = HashSet::from(bits);
    let keys = HashSet::from(floats.map(key));
    println!("{} {}", bits.len(), keys.len());

    let mut readings = [20.5, f64::NAN, 3.5];
    readings.sort_by(f64::total_cmp);
    println!("{readings:?}");
}
