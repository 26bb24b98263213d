//! Measurements: what `cargo book measure` found, as recorded data.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::source::Language;
use crate::files::{read_text, write_if_changed};
use crate::problem::{Problem, problem};

/// `measurements/NAME.json`: the values of every round, and where they were taken.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    /// [`Listing::measured_digest`](super::Listing::measured_digest) of what was measured.
    pub of: String,
    /// `2026-11-21`
    pub date: String,
    /// Abbreviated hash.
    pub commit: String,
    /// Processor, number of cores, operating system.
    pub machine: String,
    pub rustc: String,
    pub python: String,
    pub series: Vec<Series>,
}

/// One case at one size. Each round ran it twice, once on the way through all cases
/// and once on the way back.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    pub language: Language,
    pub case: String,
    pub size: u64,
    /// From the start of the process to its end, in microseconds, on the way through.
    pub there: Vec<u64>,
    /// The same, on the way back.
    pub back: Vec<u64>,
    /// The peak of its resident memory in further runs, in bytes, if that was asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub peaks: Vec<u64>,
}

impl Series {
    /// `rust/chain`
    pub fn name(&self) -> String {
        let language = if self.language == Language::Rust { "rust" } else { "python" };
        format!("{language}/{}", self.case)
    }

    fn sorted(&self) -> Vec<u64> {
        let mut values: Vec<u64> = self.there.iter().chain(&self.back).copied().collect();
        values.sort_unstable();
        values
    }

    /// The shortest time, in microseconds: what disturbs a process only makes it slower.
    pub fn least(&self) -> u64 {
        self.sorted().first().copied().unwrap_or(0)
    }

    /// What half of the runs stayed below, in microseconds.
    pub fn median(&self) -> u64 {
        let values = self.sorted();
        values.get(values.len() / 2).copied().unwrap_or(0)
    }

    /// The peak of resident memory, in bytes: the most that was seen, because looking
    /// now and then can only miss some of it.
    pub fn peak(&self) -> u64 {
        self.peaks.iter().max().copied().unwrap_or(0)
    }

    /// The time that nine of ten runs stayed below.
    pub fn ninth(&self) -> u64 {
        let values = self.sorted();
        values.get(values.len() * 9 / 10).or(values.last()).copied().unwrap_or(0)
    }

    /// The case against itself: the ratio of the shortest times, or medians, there and
    /// back, the larger to the smaller. What is closer to 1 than this is noise.
    pub fn control(&self, median: bool) -> f64 {
        let one = |values: &[u64]| {
            let way = Series { there: values.to_vec(), back: Vec::new(), ..self.clone() };
            way.typical(median).max(1) as f64
        };
        let (there, back) = (one(&self.there), one(&self.back));
        (there / back).max(back / there)
    }

    /// The time that a plot has on its line, in microseconds.
    pub fn typical(&self, median: bool) -> u64 {
        if median { self.median() } else { self.least() }
    }
}

impl Measurement {
    fn file(name: &str) -> String {
        format!("measurements/{name}.json")
    }

    /// Nothing where there is no file.
    pub(super) fn read(
        root: &Path,
        name: &str,
        problems: &mut Vec<Problem>,
    ) -> Option<Measurement> {
        let file = Measurement::file(name);
        let text = read_text(&root.join(&file))?;
        serde_json::from_str(&text)
            .map_err(|wrong| {
                problem!(problems, &file, wrong.line(), "{wrong}" =>
                    "`cargo book measure {name}`, or `git restore {file}`");
            })
            .ok()
    }

    /// # Errors
    /// If the file cannot be written.
    pub fn write(&self, root: &Path, name: &str) -> anyhow::Result<()> {
        // A line for each series, so that a difference can be read.
        let mut text = serde_json::to_string(self)?;
        text = text.replace("{\"language\"", "\n{\"language\"");
        text = text.replacen("\"series\"", "\n\"series\"", 1);
        write_if_changed(&root.join(Measurement::file(name)), &(text + "\n")).map(drop)
    }

    pub fn series(&self, name: &str, size: u64) -> Option<&Series> {
        self.series.iter().find(|series| series.size == size && series.name() == name)
    }

    /// How many times as long the first takes.
    pub fn times(&self, slow: &str, fast: &str, size: u64, median: bool) -> Option<f64> {
        let time = |name: &str| self.series(name, size).map(|series| series.typical(median));
        let [slow, fast] = [slow, fast].map(time);
        Some(slow? as f64 / fast?.max(1) as f64)
    }
}

/// `120 µs`, `3.4 ms`, `12 s`
pub fn time(micros: f64) -> String {
    let (value, unit) = match micros {
        small if small < 1e3 => (small, "µs"),
        middle if middle < 1e6 => (middle / 1e3, "ms"),
        large => (large / 1e6, "s"),
    };
    format!("{} {unit}", two_digits(value))
}

/// `3.4 MB`
pub fn memory(bytes: f64) -> String {
    let (value, unit) = match bytes {
        small if small < 1e6 => (small / 1e3, "kB"),
        middle if middle < 1e9 => (middle / 1e6, "MB"),
        large => (large / 1e9, "GB"),
    };
    format!("{} {unit}", two_digits(value))
}

/// `0.83`, `1.2`, `36`, `1,400`
pub fn two_digits(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    // In the form `3.6e1`.
    let (rounded, power) = (format!("{value:.1e}"), value.log10().floor());
    let value: f64 = rounded.parse().unwrap_or(value);
    let digits = 1 - power.max(value.log10().floor()) as i32;
    if digits > 0 && value > 0.0 {
        return format!("{value:.*}", digits as usize);
    }
    grouped(value as u64)
}

/// `1,000,000`
pub fn grouped(number: u64) -> String {
    let text = number.to_string();
    let groups = text.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_digits_and_no_more() {
        let shown = [0.0, 0.034, 0.834, 1.04, 9.97, 36.4, 364.0, 13_640.0].map(two_digits);
        assert_eq!(shown, ["0", "0.034", "0.83", "1.0", "10", "36", "360", "14,000"]);
    }

    #[test]
    fn the_control_compares_a_case_with_itself() {
        let series = Series {
            language: Language::Rust,
            case: "loop".to_owned(),
            size: 10,
            there: vec![30, 20],
            back: vec![25, 40],
            peaks: vec![9000, 7000, 8000],
        };
        assert_eq!((series.least(), series.ninth(), series.control(false)), (20, 40, 1.25));
        assert_eq!((series.median(), series.control(true), series.peak()), (30, 40.0 / 30.0, 9000));
    }

    #[test]
    fn a_quantity_has_the_unit_that_keeps_it_short() {
        assert_eq!([120.0, 3400.0, 12e6].map(time), ["120 µs", "3.4 ms", "12 s"]);
        assert_eq!([4e5, 3.4e6, 1.2e9].map(memory), ["400 kB", "3.4 MB", "1.2 GB"]);
    }
}
