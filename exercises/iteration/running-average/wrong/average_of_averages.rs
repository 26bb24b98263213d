//! Averages each reading with the average before it, which gives late readings too much weight.
pub fn running_average(readings: impl IntoIterator<Item = f64>) -> impl Iterator<Item = f64> {
    let mut average = None;
    readings.into_iter().map(move |degrees| {
        let next = match average {
            Some(before) => (before + degrees) / 2.0,
            None => degrees,
        };
        average = Some(next);
        next
    })
}
