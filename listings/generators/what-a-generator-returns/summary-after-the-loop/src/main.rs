struct Warm<I> {
    readings: I,
    cold: usize,
}

impl<I: Iterator<Item = f64>> Warm<I> {
    fn new(readings: I) -> Self {
        Self { readings, cold: 0 }
    }

    fn into_summary(self) -> usize {
        self.cold
    }
}

impl<I: Iterator<Item = f64>> Iterator for Warm<I> {
    type Item = f64;

    fn next(&mut self) -> Option<f64> {
        loop {
            let reading = self.readings.next()?;
            if reading >= 15.0 {
                return Some(reading);
            }
            self.cold += 1;
        }
    }
}

fn main() {
    let readings = [19.5, 12.0, 21.0, 9.5];
    let mut warm = Warm::new(readings.into_iter());
    for reading in warm.by_ref() {
        println!("{reading:.1}");
    }
    println!("{} left out", warm.into_summary());

    let readings = [12.0, 21.0, 9.5];
    let mut warm = Warm::new(readings.into_iter());
    if let Some(reading) = warm.next() {
        println!("{reading:.1}");
    }
    println!("{} so far", warm.into_summary());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_asked_for_early_counts_what_was_read() {
        let mut warm = Warm::new([9.5, 20.0, 9.5].into_iter());
        assert_eq!(warm.next(), Some(20.0));
        assert_eq!(warm.into_summary(), 1);
    }
}
