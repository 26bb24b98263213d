//! Collects the readings into a list first, as a Python list comprehension would.
pub fn running_average(readings: impl IntoIterator<Item = f64>) -> impl Iterator<Item = f64> {
    let readings: Vec<f64> = readings.into_iter().collect();
    let averages: Vec<f64> = (1..=readings.len())
        .map(|count| readings[..count].iter().sum::<f64>() / count as f64)
        .collect();
    averages.into_iter()
}
