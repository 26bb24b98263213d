//! Averages the last five readings, as with a `deque(maxlen=5)`: a moving average.
use std::collections::VecDeque;

pub fn running_average(readings: impl IntoIterator<Item = f64>) -> impl Iterator<Item = f64> {
    let mut window = VecDeque::new();
    readings.into_iter().map(move |degrees| {
        if window.len() == 5 {
            window.pop_front();
        }
        window.push_back(degrees);
        window.iter().sum::<f64>() / window.len() as f64
    })
}
