//! A timeline: lanes, and who does what when, drawn from lines of a recorded output,
//! so that neither can say what the other does not.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::problem::{Mistake, mistake};
use crate::templates::fill;

/// The width of the drawing. A phone shows about as many pixels, so that the text,
/// 12 of these units high, can be read there.
const WIDTH: f64 = 360.0;
/// Where lanes begin, right of their names.
const LEFT: f64 = 66.0;
/// The height of a lane, with the space above it.
const LANE: f64 = 28.0;
/// The width of a letter.
const LETTER: f64 = 6.2;

/// What goes on in a lane from one of its lines to the next.
struct Span<'o> {
    from: u64,
    to: u64,
    what: &'o str,
}

/// A line such as `120 Guido wakes Luciano`.
struct Wake<'o> {
    at: u64,
    from: &'o str,
    to: &'o str,
}

/// Draws the lines of `output` that have the form `120 Guido waits for the lock`:
/// time, lane, and what begins then. What begins with `waits`, `sleeps` or `blocked`
/// is drawn as waiting, `wakes` as an arrow to another lane, and `ends` ends a lane.
/// Where time starts again, below a line of another form, a second drawing has that
/// line as its title. `program` is Markdown that names what printed them.
///
/// # Errors
/// If no line has that form, or one is earlier than the line right above it.
pub(super) fn draw(program: &str, output: &str) -> Result<String, Mistake> {
    let mut runs: Vec<(&str, Vec<Event<'_>>)> = Vec::new();
    let (mut title, mut last) = (None, 0);
    for line in output.lines() {
        let Some((at, lane, what)) = event(line) else {
            title = Some(line).filter(|line| !line.is_empty());
            continue;
        };
        if runs.is_empty() || at < last {
            if title.is_none() && !runs.is_empty() {
                return Err(mistake!("a timeline that goes back from {last} to {at}" =>
                    "print the lines in the order of their times, and a title above a second run"));
            }
            runs.push((title.unwrap_or_default(), Vec::new()));
        }
        (title, last) = (None, at);
        runs.last_mut().expect("it was filled above").1.push((at, lane, what));
    }
    if runs.is_empty() {
        return Err(mistake!("nothing to draw a timeline from" =>
            "let the program print lines such as `120 Guido waits for the lock`: time, lane, what"));
    }
    // A title says which of several it is.
    let several = runs.len() > 1;
    let runs = runs.iter().map(|(title, events)| drawing(title, several, events));
    Ok(fill("timeline", &json!({ "program": program, "runs": runs.collect::<Vec<_>>() })))
}

/// The template's data for one run.
fn drawing(title: &str, titled: bool, events: &[Event<'_>]) -> Value {
    let mut lanes: Vec<(&str, Vec<Span<'_>>)> = Vec::new();
    let mut open: BTreeMap<&str, (u64, &str)> = BTreeMap::new();
    let mut wakes = Vec::new();
    let mut last = 0;
    for &(at, lane, what) in events {
        last = at;
        if let Some(to) = what.strip_prefix("wakes ") {
            wakes.push(Wake { at, from: lane, to });
            continue;
        }
        let index = lanes.iter().position(|(known, _)| *known == lane).unwrap_or_else(|| {
            lanes.push((lane, Vec::new()));
            lanes.len() - 1
        });
        if let Some((from, before)) = open.remove(lane) {
            lanes[index].1.push(Span { from, to: at, what: before });
        }
        if !what.starts_with("ends") {
            open.insert(lane, (at, what));
        }
    }
    // What goes on after the last line is seen to go on.
    let end = if open.is_empty() { last } else { last + (last / 12).max(1) };
    for (lane, spans) in &mut lanes {
        spans.extend(open.remove(*lane).map(|(from, what)| Span { from, to: end, what }));
    }
    let x = |at: u64| round(LEFT + (WIDTH - LEFT - 8.0) * at as f64 / end.max(1) as f64);
    let top = |row: usize| row as f64 * LANE + 6.0;
    let drawn = lanes.iter().enumerate().map(|(row, (lane, spans))| {
        let spans = spans.iter().map(|span| drawn_span(span, top(row), x));
        json!({ "lane": lane, "text_y": top(row) + 14.0, "spans": spans.collect::<Vec<_>>() })
    });
    let arrow = |Wake { at, from, to }: &Wake<'_>| {
        let row = |name| Some(top(lanes.iter().position(|(lane, _)| *lane == name)?) + 10.0);
        let said = format!("{at}: {from} wakes {to}");
        Some(json!({ "x": x(*at), "from": row(*from)?, "to": row(*to)?, "said": said }))
    };
    // The last label ends where the drawing does.
    let label = |at: u64| x(at).min(WIDTH - at.to_string().len() as f64 * LETTER / 2.0);
    let ticks =
        ticks(end).into_iter().map(|at| json!({ "x": x(at), "label": round(label(at)), "at": at }));
    let said: Vec<String> = lanes.iter().map(in_words).collect();
    let bottom = top(lanes.len());
    json!({
        "title": titled.then_some(title), "said": said.join(" "),
        "width": WIDTH, "height": bottom + 16.0, "bottom": bottom, "labels": bottom + 12.0,
        "ticks": ticks.collect::<Vec<_>>(), "lanes": drawn.collect::<Vec<_>>(),
        "wakes": wakes.iter().filter_map(arrow).collect::<Vec<_>>(),
    })
}

/// Time, lane and what.
type Event<'o> = (u64, &'o str, &'o str);

fn event(line: &str) -> Option<Event<'_>> {
    let (at, rest) = line.trim_start().split_once(' ')?;
    let (lane, what) = rest.trim_start().split_once(' ')?;
    Some((at.parse().ok()?, lane.trim_end_matches(':'), what.trim()))
}

fn drawn_span(Span { from, to, what }: &Span<'_>, y: f64, x: impl Fn(u64) -> f64) -> Value {
    let waits = ["waits", "sleeps", "blocked"].iter().any(|word| what.starts_with(word));
    let (left, width) = (x(*from), round((x(*to) - x(*from)).max(2.0)));
    // What does not fit is in the title, and in the output.
    let room = ((width - 6.0) / LETTER).max(0.0) as usize;
    let label: String = match what.chars().count() {
        count if count <= room => (*what).to_owned(),
        _ if room < 5 => String::new(),
        _ => what.chars().take(room - 1).chain(['…']).collect(),
    };
    json!({
        "sort": if waits { "waits" } else { "runs" },
        "x": left, "y": y, "width": width, "text_x": round(left + 3.0), "text_y": y + 14.0,
        "label": label, "said": format!("{what}, {from} to {to}"),
    })
}

/// For a reader who does not see it.
fn in_words((lane, spans): &(&str, Vec<Span<'_>>)) -> String {
    let said = spans.iter().map(|Span { from, to, what }| format!("{what} from {from} to {to}"));
    format!("{lane}: {}.", said.collect::<Vec<_>>().join(", "))
}

/// At most seven round numbers from 0 on.
fn ticks(end: u64) -> Vec<u64> {
    let mut steps = (0..).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_u64.pow(power)));
    let step = steps.find(|step| end / step <= 6).unwrap_or(end);
    (0..=end / step).map(|count| count * step).collect()
}

fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_output_says_is_drawn() {
        let output = "opens\n  0 Guido cooks\n 10 Luciano waits for the stove\n 30 Guido wakes Luciano\n 30 Guido ends\n 30 Luciano cooks\n 50 Luciano ends\n";
        let svg = draw("it", output).unwrap();
        for words in [
            "Guido: cooks from 0 to 30.",
            "Luciano: waits for the stove from 10 to 30, cooks from 30 to 50.",
            "30: Guido wakes Luciano",
        ] {
            assert!(svg.contains(words), "{svg}");
        }
        assert_eq!(svg.matches("<g class=\"waits\"").count(), 1);
        assert!(draw("it", "0 Guido cooks\n").unwrap().contains("cooks from 0 to 1."));
    }

    #[test]
    fn time_may_start_again_below_a_title() {
        let svg = draw("it", "one\n1 a x\n2 a ends\nsaid\n3 a y\n4 a ends\ntwo\n1 a z\n2 a ends\n")
            .unwrap();
        assert_eq!(svg.matches("<svg").count(), 2);
        assert!(svg.contains(">one<") && svg.contains(">two<") && !svg.contains(">said<"), "{svg}");
    }

    #[test]
    fn ticks_are_few_and_round() {
        assert_eq!(ticks(50), [0, 10, 20, 30, 40, 50]);
        assert_eq!(ticks(3), [0, 1, 2, 3]);
        assert_eq!(ticks(1200), [0, 200, 400, 600, 800, 1000, 1200]);
    }
}
