fn running_average() -> impl FnMut(f64) -> f64 {
    let mut total = 0.0;
    let mut count = 0.0;
    move |reading| {
        total += reading;
        count += 1.0;
        total / count
    }
}

fn main() {
    let mut average = running_average();
    for reading in [20.0, 23.0, 20.0] {
        println!("{:.1}", average(reading));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_averages_share_nothing() {
        let mut one = running_average();
        let mut other = running_average();
        one(20.0);
        assert_eq!(other(30.0), 30.0);
        assert_eq!(one(30.0), 25.0);
    }
}
