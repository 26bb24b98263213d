use std::convert::Infallible;

#[expect(dead_code, reason = "an average never completes")]
// ANCHOR: resumable
enum Step<Y, R> {
    Yielded(Y),
    Complete(R),
}

trait Resumable<Arg> {
    type Yield;
    type Return;

    fn resume(&mut self, arg: Arg) -> Step<Self::Yield, Self::Return>;
}
// ANCHOR_END: resumable

// ANCHOR: average
#[derive(Default)]
struct Average {
    total: f64,
    count: f64,
}

impl Resumable<f64> for Average {
    type Yield = f64;
    type Return = Infallible;

    fn resume(&mut self, reading: f64) -> Step<f64, Infallible> {
        self.total += reading;
        self.count += 1.0;
        Step::Yielded(self.total / self.count)
    }
}

fn main() {
    let mut average = Average::default();
    for reading in [20.0, 23.0, 20.0] {
        let Step::Yielded(so_far) = average.resume(reading);
        println!("{so_far:.1}");
    }
}
// ANCHOR_END: average
