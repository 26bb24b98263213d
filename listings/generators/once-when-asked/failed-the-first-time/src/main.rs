use std::cell::{Cell, LazyCell, OnceCell};

#[derive(Default)]
struct Sensor {
    attempts: Cell<u32>,
    reading: OnceCell<f64>,
}

impl Sensor {
    fn ask(&self) -> Result<f64, &'static str> {
        self.attempts.update(|n| n + 1);
        match self.attempts.get() {
            1 => Err("offline"),
            _ => Ok(21.5),
        }
    }

    fn reading(&self) -> Result<f64, &'static str> {
        if let Some(reading) = self.reading.get() {
            return Ok(*reading);
        }
        let reading = self.ask()?;
        Ok(*self.reading.get_or_init(|| reading))
    }
}

fn main() {
    let sensor = Sensor::default();
    let lazy = LazyCell::new(|| sensor.ask());
    for _ in 0..3 {
        println!("{:?}", *lazy);
    }
    println!("{} attempt", sensor.attempts.get());

    let sensor = Sensor::default();
    for _ in 0..3 {
        println!("{:?}", sensor.reading());
    }
    println!("{} attempts", sensor.attempts.get());
}
