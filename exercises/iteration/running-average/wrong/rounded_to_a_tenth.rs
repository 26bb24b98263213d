//! Rounds each average, as `round(average, 1)` does, where only its display should be.
pub fn running_average(readings: impl IntoIterator<Item = f64>) -> impl Iterator<Item = f64> {
    let mut sum = 0.0;
    let mut count = 0.0;
    readings.into_iter().map(move |degrees| {
        sum += degrees;
        count += 1.0;
        (sum / count * 10.0_f64).round() / 10.0
    })
}
