/// The average of all readings so far, after each reading.
///
/// Lazy: each item asked for reads one item of `readings`.
pub fn running_average(readings: impl IntoIterator<Item = f64>) -> impl Iterator<Item = f64> {
    let mut sum = 0.0;
    let mut count = 0.0;
    readings.into_iter().map(move |degrees| {
        sum += degrees;
        count += 1.0;
        sum / count
    })
}
