//! A plot: how the time or the memory of each measured case grows with the size, on
//! logarithmic axes, drawn from the recorded data of a measurement.

use std::collections::BTreeSet;

use plotters::prelude::*;
use serde_json::{Value, json};

use crate::problem::{Mistake, mistake};
use crate::programs::Language;
use crate::programs::Listing;
use crate::programs::manifest::Measured;
use crate::programs::measurement::{self, Measurement, Series, grouped, two_digits};
use crate::templates::fill;

/// The width of the drawing, and its height without the legend. A phone shows about as
/// many pixels, so that the text can be read there.
const SIZE: (u32, u32) = (480, 300);
/// The height of the axis below.
const AXIS: u32 = 44;
/// The height of a line of the legend.
const LEGEND: u32 = 20;
const TEXT: (&str, i32) = ("sans-serif", 12);
// What theme/book.css gives a color of the page.
const INK: RGBColor = RGBColor(0, 0, 0);
const RUST: RGBColor = RGBColor(160, 0, 1);
const PYTHON: RGBColor = RGBColor(0, 0, 161);

/// What a plot is of.
struct Quantity {
    /// Memory, and not time.
    memory: bool,
    /// The median of the times, and not the shortest.
    median: bool,
}

impl Quantity {
    /// The ends of the range of a case at one size, and the point on the line.
    fn range(&self, series: &Series) -> [f64; 3] {
        let range = if self.memory {
            [series.peak(); 3]
        } else {
            [series.least(), series.typical(self.median), series.ninth()]
        };
        range.map(|value| value as f64)
    }

    /// `3.4 ms` or `12 MB`
    fn shown(&self, value: f64) -> String {
        if self.memory { measurement::memory(value) } else { measurement::time(value) }
    }
}

/// Draws what was measured of `listing`: for each case and size a range, up to the time
/// of nine runs in ten, and a line through what is typical; below
/// it, the table that it was drawn from. `program` is Markdown that names what was
/// measured.
///
/// # Errors
/// If it was not measured, or measured as it is no longer.
pub(super) fn draw(program: &str, listing: &Listing, memory: bool) -> Result<String, Mistake> {
    let Listing { name, folder, manifest, measurement, .. } = listing;
    let Some(measured) = &manifest.measured else {
        return Err(mistake!("`{name}` is not measured" =>
            "name its cases and sizes under `measured` in {folder}/Cargo.toml"));
    };
    let Some(data) = measurement else {
        return Err(mistake!("`{name}` has not been measured" => "cargo book measure {name}"));
    };
    if data.of != listing.measured_digest() {
        return Err(mistake!("`{name}` was measured as another version of its program" =>
            "`cargo book measure {name}` if the change is meant for the book; `git restore {folder}` if it was a trial"));
    }
    if memory && data.series.iter().any(|series| series.peaks.is_empty()) {
        return Err(mistake!("the memory of `{name}` was not measured" =>
            "`memory = true` under `measured` in {folder}/Cargo.toml, and `cargo book measure {name}`"));
    }
    let quantity = Quantity { memory, median: measured.median };
    let svg = drawing(data, measured, &quantity).map_err(
        |error| mistake!("`{name}` cannot be drawn: {error}" => "cargo book measure {name}"),
    )?;
    // Without a size of its own, it takes that of the page.
    let inner = svg.split_once("xmlns=").map_or(svg.as_str(), |(_, inner)| inner);
    Ok(fill(
        "plot",
        &json!({
            "program": program, "svg": inner, "width": SIZE.0, "height": height(data), "of": measured.of,
            "said": data.series.iter().map(|series| in_words(series, &quantity)).collect::<Vec<_>>().join(" "),
            "rows": data.series.iter().map(|series| row(series, &quantity)).collect::<Vec<_>>(),
            "memory": memory, "typical": if measured.median || memory { "median" } else { "shortest" },
            "runs": data.series.first().map_or(0, |series| series.peaks.len()),
            "rounds": data.series.first().map_or(0, |series| series.there.len() + series.back.len()),
            "date": data.date, "machine": data.machine, "rustc": data.rustc, "python": data.python,
        }),
    ))
}

fn drawing(
    data: &Measurement,
    measured: &Measured,
    quantity: &Quantity,
) -> Result<String, Box<dyn std::error::Error>> {
    let mut svg = String::new();
    let cases = cases(data);
    let height = height(data);
    let area = SVGBackend::with_string(&mut svg, (SIZE.0, height)).into_drawing_area();
    let sizes = data.series.iter().map(|series| series.size as f64);
    let values = wider(data.series.iter().flat_map(|series| quantity.range(series)), 1.6);
    // The legend is above all that is drawn: so much further up goes the axis.
    let drawn = f64::from(SIZE.1 - AXIS) / f64::from(height - AXIS);
    let top = values.start * (values.end / values.start).powf(1.0 / drawn);
    let mut chart =
        ChartBuilder::on(&area)
            .margin(8)
            .x_label_area_size(36)
            .y_label_area_size(54)
            .build_cartesian_2d(wider(sizes, 1.3).log_scale(), (values.start..top).log_scale())?;
    chart
        .configure_mesh()
        .disable_mesh()
        .x_desc(&measured.of)
        .x_label_formatter(&|size| two_digits(*size))
        .y_label_formatter(&|value| quantity.shown(*value))
        .x_labels(5)
        .y_labels(6)
        .axis_style(INK)
        .label_style(TEXT)
        .draw()?;
    for (index, case) in cases.iter().enumerate() {
        let series = data.series.iter().filter(|series| series.name() == *case);
        let points: Vec<(f64, [f64; 3])> =
            series.map(|series| (series.size as f64, quantity.range(series))).collect();
        let color = if case.starts_with("rust") { RUST } else { PYTHON };
        let line = points.iter().map(|(size, [_, typical, _])| (*size, *typical));
        let ranges = points.iter().map(|(size, [low, typical, high])| {
            ErrorBar::new_vertical(*size, *low, *typical, *high, color.stroke_width(1), 6)
        });
        let style = color.stroke_width(2);
        chart
            .draw_series(LineSeries::new(line.clone(), style))?
            .label(case.replace('/', ": "))
            .legend(move |at| EmptyElement::at(at) + PathElement::new(outline(index), style));
        chart.draw_series(ranges)?;
        chart.draw_series(
            line.map(|at| EmptyElement::at(at) + PathElement::new(outline(index), style)),
        )?;
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperLeft)
        .label_font(TEXT)
        .draw()?;
    drop(chart);
    drop(area);
    Ok(svg)
}

/// The names of the cases, each once.
fn cases(data: &Measurement) -> Vec<String> {
    let names: BTreeSet<String> = data.series.iter().map(Series::name).collect();
    names.into_iter().collect()
}

fn height(data: &Measurement) -> u32 {
    SIZE.1 + LEGEND * cases(data).len() as u32
}

/// The outline of what marks a case, in pixels around its middle: cases can be told
/// apart without color.
fn outline(index: usize) -> Vec<(i32, i32)> {
    match index % 4 {
        0 => vec![(-4, -4), (4, -4), (4, 4), (-4, 4), (-4, -4)],
        1 => vec![(0, -5), (5, 4), (-5, 4), (0, -5)],
        2 => vec![(0, -5), (5, 0), (0, 5), (-5, 0), (0, -5)],
        _ => vec![(-4, -4), (4, 4), (0, 0), (-4, 4), (4, -4)],
    }
}

/// From the least to the greatest, and this many times further on both sides.
fn wider(values: impl Iterator<Item = f64> + Clone, times: f64) -> std::ops::Range<f64> {
    let least = values.clone().fold(f64::INFINITY, f64::min).max(1.0);
    let greatest = values.fold(1.0, f64::max);
    least / times..greatest * times
}

/// For a reader who does not see it.
fn in_words(series: &Series, quantity: &Quantity) -> String {
    let [_, typical, _] = quantity.range(series);
    format!("{}, {}: {}.", series.name(), series.size, quantity.shown(typical))
}

fn row(series: &Series, quantity: &Quantity) -> Value {
    let language = if series.language == Language::Rust { "Rust" } else { "Python" };
    let [low, typical, high] = quantity.range(series);
    json!({
        "language": language, "case": series.case, "size": grouped(series.size),
        "low": quantity.shown(low), "typical": quantity.shown(typical), "high": quantity.shown(high),
        "control": two_digits(series.control(quantity.median)),
    })
}
