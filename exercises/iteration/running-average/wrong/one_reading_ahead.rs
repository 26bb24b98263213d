//! Reads the first item at the call, to have something to start the sum with.
pub fn running_average(readings: impl IntoIterator<Item = f64>) -> impl Iterator<Item = f64> {
    let mut readings = readings.into_iter();
    let first = readings.next();
    let mut sum = 0.0;
    let mut count = 0.0;
    first.into_iter().chain(readings).map(move |degrees| {
        sum += degrees;
        count += 1.0;
        sum / count
    })
}
