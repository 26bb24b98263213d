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

    /// The time that nine of ten runs stayed below.
    pub fn ninth(&self) -> u64 {
        let values = self.sorted();
        values.get(values.len() * 9 / 10).or(values.last()).copied().unwrap_or(0)
    }

    /// The case against itself: the ratio of the shortest times there and back, the
    /// larger to the smaller. What is closer to 1 than this is noise.
    pub fn control(&self) -> f64 {
        let least = |values: &[u64]| values.iter().min().copied().unwrap_or(1).max(1) as f64;
        let (there, back) = (least(&self.there), least(&self.back));
        (there / back).max(back / there)
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

    /// How many times as long the first takes, to two significant digits.
    pub fn times(&self, slow: &str, fast: &str, size: u64) -> Option<String> {
        let [slow, fast] = [slow, fast].map(|name| self.series(name, size).map(Series::least));
        Some(two_digits(slow? as f64 / fast?.max(1) as f64))
    }
}

/// `0.83`, `1.2`, `36`, `1,400`
pub fn two_digits(value: f64) -> String {
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
        let shown = [0.034, 0.834, 1.04, 9.97, 36.4, 364.0, 13_640.0].map(two_digits);
        assert_eq!(shown, ["0.034", "0.83", "1.0", "10", "36", "360", "14,000"]);
    }

    #[test]
    fn the_control_compares_a_case_with_itself() {
        let series = Series {
            language: Language::Rust,
            case: "loop".to_owned(),
            size: 10,
            there: vec![30, 20],
            back: vec![25, 40],
        };
        assert_eq!((series.least(), series.ninth(), series.control()), (20, 40, 1.25));
    }
}
