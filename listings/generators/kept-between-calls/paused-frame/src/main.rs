use std::vec;

#[derive(Debug)]
struct Averages {
    readings: vec::IntoIter<f64>,
    total: f64,
    count: u32,
}

impl Iterator for Averages {
    type Item = f64;

    fn next(&mut self) -> Option<f64> {
        self.total += self.readings.next()?;
        self.count += 1;
        Some(self.total / f64::from(self.count))
    }
}

fn main() {
    let mut paused = Averages {
        readings: vec![20.0, 22.0].into_iter(),
        total: 0.0,
        count: 0,
    };
    println!("{paused:?}");
    println!("{:?}", paused.next());
    println!("{paused:?}");
    println!("{:?}", paused.next());
    println!("{paused:?}");
    println!("{:?}", paused.next());
    println!("{paused:?}");
}
