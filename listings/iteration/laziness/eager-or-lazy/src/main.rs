fn readings() -> impl Iterator<Item = f64> {
    println!("sensor on");
    [19.5, 21.0].into_iter()
}

fn to_fahrenheit(celsius: f64) -> f64 {
    println!("convert {celsius:.1}");
    celsius * 9.0 / 5.0 + 32.0
}

fn main() {
    let chain = readings().map(to_fahrenheit);
    let eager: Vec<f64> = chain.collect();
    println!("-- list made");
    for degrees in eager {
        println!("{degrees:.1} F");
    }

    let lazy = readings().map(to_fahrenheit);
    println!("-- chain made");
    for degrees in lazy {
        println!("{degrees:.1} F");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn water_freezes_at_32() {
        assert_eq!(to_fahrenheit(0.0), 32.0);
    }
}
