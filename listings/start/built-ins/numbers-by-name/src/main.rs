fn pow_mod(base: u64, mut exponent: u32, modulus: u64) -> u64 {
    let (mut result, mut square) = (1 % modulus, base % modulus);
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * square % modulus;
        }
        square = square * square % modulus;
        exponent /= 2;
    }
    result
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let x = -7_i32;
    println!("{} {} {}", x.abs(), x.div_euclid(3), x.rem_euclid(3));
    println!("{} {}", 2_i32.pow(10), pow_mod(2, 10, 1000));

    let halves = [2.5_f64, 3.5, -2.5];
    println!("{:?} {:.1}", halves.map(f64::round_ties_even), 2.25);
    println!("{:?}", halves.map(f64::round));

    println!("{:#b} {:#o} {:#x}", 10, 10, 255);
    println!("{}", i32::from_str_radix("ff", 16)?);
    println!("{} {}", "2.5".parse::<f64>()?, f64::INFINITY);
    println!("{} {}", 2.9 as i32, i32::from(true));

    let (seats, nothing) = (0, [0; 0]);
    println!("{} {}", seats != 0, !nothing.is_empty());
    println!(
        "{} {:?} {:?}",
        x.max(3),
        [3, 8, 5].iter().max(),
        nothing.iter().min()
    );
    println!("{}", [0.1; 3].iter().sum::<f64>());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_agree_with_pow() {
        for exponent in 0..20 {
            assert_eq!(pow_mod(3, exponent, 1000), 3_u64.pow(exponent) % 1000);
        }
        assert_eq!(pow_mod(3, 0, 1), 0);
    }
}
