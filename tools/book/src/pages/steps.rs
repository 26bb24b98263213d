//! Steps: the states that a program went through, drawn from lines of its recorded
//! output. theme/reader.js makes a player of them.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::problem::{Mistake, mistake};
use crate::programs::source::Source;
use crate::templates::fill;

/// Lines of the program that lie this close to each other are shown in one piece.
const CLOSE: usize = 6;

/// Its number, what happens, and keys with values.
type Step<'o> = (&'o str, &'o str, Vec<(&'o str, &'o str)>);

/// Draws the steps in `output`: lines `step 1: what happens`, each followed by
/// indented lines `key: value`, the same keys in each step. Where a value holds
/// `line 48`, that line of `source` is shown. `program` is Markdown that names what
/// printed them.
///
/// # Errors
/// If there is no step, or one that has other keys than the first, or a line that
/// the program does not have.
pub(super) fn draw(program: &str, output: &str, source: &Source) -> Result<String, Mistake> {
    let mut steps: Vec<Step<'_>> = Vec::new();
    for line in output.lines() {
        if let Some((number, what)) =
            line.strip_prefix("step ").and_then(|rest| rest.split_once(": "))
        {
            steps.push((number, what, Vec::new()));
        } else if let Some((_, _, values)) = steps.last_mut()
            && let Some((key, value)) =
                line.strip_prefix("  ").and_then(|line| line.split_once(':'))
        {
            values.push((key.trim(), value.trim()));
        }
    }
    let keys = |values: &[(&str, &str)]| values.iter().map(|(key, _)| (*key).to_owned()).collect();
    let Some(first) = steps.first().map(|(_, _, values)| -> Vec<String> { keys(values) }) else {
        return Err(mistake!("nothing to draw steps from" =>
            "let the program print `step 1: what happens`, and below it lines such as `  ready: Guido`"));
    };
    if let Some((number, _, _)) = steps.iter().find(|(_, _, values)| keys(values) != first) {
        let first = first.join(", ");
        return Err(
            mistake!("step {number} does not have the keys of the first" => "print {first} in each step"),
        );
    }
    let used: BTreeSet<usize> = steps
        .iter()
        .flat_map(|(_, _, values)| values.iter().filter_map(|(_, value)| line_in(value)))
        .collect();
    let excerpts = excerpts(&used, source)?;
    let language = if source.path.ends_with(".py") { "python" } else { "rust" };
    let rows = steps.iter().map(|(number, what, values)| {
        let values = values.iter().map(|(key, value)| json!({ "key": key, "value": value }));
        json!({ "number": number, "what": what, "values": values.collect::<Vec<_>>() })
    });
    let rows: Vec<Value> = rows.collect();
    Ok(fill(
        "steps",
        &json!({ "program": program, "language": language, "excerpts": excerpts, "keys": first, "steps": rows }),
    ))
}

/// The 48 of `line 48`.
fn line_in(value: &str) -> Option<usize> {
    let (_, rest) = value.split_once("line ")?;
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    rest[..digits].parse().ok()
}

/// The pieces of the program that hold the lines `used`.
fn excerpts(used: &BTreeSet<usize>, source: &Source) -> Result<Vec<Value>, Mistake> {
    let place = |line: &usize| {
        source.numbers.binary_search(line).map_err(|_| {
            let path = &source.path;
            mistake!("{path} has no line {line}" => "print `line!()` of a line that is shown")
        })
    };
    let places = used.iter().map(place).collect::<Result<Vec<usize>, Mistake>>()?;
    let pieces = places.chunk_by(|before, next| next - before <= CLOSE);
    let piece = |piece: &[usize]| {
        // A whole statement more on either side, for orientation.
        let from = piece[0].saturating_sub(1);
        let to = (piece[piece.len() - 1] + 2).min(source.lines.len());
        let lines =
            (from..to).map(|at| json!({ "number": source.numbers[at], "text": source.lines[at] }));
        json!({ "lines": lines.collect::<Vec<_>>() })
    };
    Ok(pieces.map(piece).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_in_a_value() {
        assert_eq!(line_in("greet, line 48"), Some(48));
        assert_eq!(line_in("line 7: poll"), Some(7));
        assert_eq!(line_in("Guido"), None);
    }
}
