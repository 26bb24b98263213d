//! Counts in a `u8`, which `f64::from` takes, and which holds 255 readings.
pub fn running_average(readings: impl IntoIterator<Item = f64>) -> impl Iterator<Item = f64> {
    let mut sum = 0.0;
    let mut count = 0_u8;
    readings.into_iter().map(move |degrees| {
        sum += degrees;
        count += 1;
        sum / f64::from(count)
    })
}
