//! A diagram: what contains what, and who calls whom, drawn from lines of a recorded
//! output.

use serde_json::{Value, json};

use crate::problem::{Mistake, mistake};
use crate::templates::fill;

/// The width of the drawing, as a timeline's.
const WIDTH: f64 = 360.0;
/// From the edge to the first and the last of the names on top.
const MARGIN: f64 = 40.0;
/// The height of an arrow, with its label.
const ROW: f64 = 28.0;

/// Draws the lines of `output` of two forms. `outer: 56 bytes`, and below it
/// `  inner: 24 bytes`, become a box in a box. `loop -> task: poll` becomes an arrow
/// between two names. `program` is Markdown that names what printed them.
///
/// # Errors
/// If no line has such a form.
pub(super) fn draw(program: &str, output: &str) -> Result<String, Mistake> {
    let sizes: Vec<(usize, &str)> = output.lines().filter_map(size).collect();
    let arrows: Vec<Arrow<'_>> = output.lines().filter_map(arrow).collect();
    if sizes.is_empty() && arrows.is_empty() {
        return Err(mistake!("nothing to draw a diagram from" =>
            "let the program print lines such as `outer: 56 bytes`, with what it contains indented below, or `loop -> task: poll`"));
    }
    // At most one; a template cannot ask for what may not be there.
    let sequences: Vec<Value> =
        (!arrows.is_empty()).then(|| sequence(&arrows)).into_iter().collect();
    Ok(fill(
        "diagram",
        &json!({ "program": program, "boxes": boxes(&sizes), "sequences": sequences }),
    ))
}

/// Indentation and text of `  inner: 24 bytes`.
fn size(line: &str) -> Option<(usize, &str)> {
    let text = line.trim();
    let (name, size) = text.split_once(": ")?;
    let number = size.strip_suffix(" bytes")?;
    let is_size = !name.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    is_size.then(|| (line.len() - line.trim_start().len(), text))
}

/// What each line contains: the lines below it that are indented further.
fn boxes(sizes: &[(usize, &str)]) -> Vec<Value> {
    let mut drawn = Vec::new();
    let mut rest = sizes;
    while let [(indent, text), below @ ..] = rest {
        let inner = below.iter().take_while(|(deeper, _)| deeper > indent).count();
        drawn.push(json!({ "text": text, "inner": boxes(&below[..inner]) }));
        rest = &below[inner..];
    }
    drawn
}

/// From, to, and what.
type Arrow<'o> = (&'o str, &'o str, &'o str);

/// The parts of `loop -> task: poll`.
fn arrow(line: &str) -> Option<Arrow<'_>> {
    let (from, rest) = line.trim().split_once(" -> ")?;
    let (to, what) = rest.split_once(": ")?;
    Some((from, to, what))
}

/// The template's data: a name for each column, an arrow for each row.
fn sequence(arrows: &[Arrow<'_>]) -> Value {
    let mut names: Vec<&str> = Vec::new();
    for (from, to, _) in arrows {
        for name in [*from, *to] {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let step = (WIDTH - 2.0 * MARGIN) / (names.len().max(2) - 1) as f64;
    let x = |name: &str| {
        let column = names.iter().position(|known| *known == name).unwrap_or_default();
        (MARGIN + step * column as f64).round()
    };
    let rows = arrows.iter().enumerate().map(|(row, (from, to, what))| {
        let y = 24.0 + ROW * (row + 1) as f64;
        let (start, end) = (x(from), x(to));
        // The point of the arrow, and its two corners.
        let back = if end >= start { end - 6.0 } else { end + 6.0 };
        json!({
            "what": what, "y": y, "from": start, "to": end, "back": back,
            "up": y - 3.5, "down": y + 3.5, "label_x": (start + end) / 2.0, "label_y": y - 5.0,
        })
    });
    let bottom = 34.0 + ROW * arrows.len() as f64;
    let columns = names.iter().map(|name| json!({ "name": name, "x": x(name) }));
    let said = arrows.iter().map(|(from, to, what)| format!("{from} to {to}: {what}."));
    json!({
        "width": WIDTH, "height": bottom, "columns": columns.collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(), "said": said.collect::<Vec<_>>().join(" "),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_indented_is_inside() {
        let drawn = boxes(&[(0, "a"), (2, "b"), (4, "c"), (2, "d"), (0, "e")]);
        let inner = json!([{ "text": "b", "inner": [{ "text": "c", "inner": [] }] }, { "text": "d", "inner": [] }]);
        assert_eq!(
            json!(drawn),
            json!([{ "text": "a", "inner": inner }, { "text": "e", "inner": [] }])
        );
        assert_eq!(size("  inner: 24 bytes"), Some((2, "inner: 24 bytes")));
        assert_eq!(size("inner: many bytes"), None);
    }

    #[test]
    fn an_arrow_leads_from_name_to_name() {
        assert_eq!(arrow("loop -> task: poll"), Some(("loop", "task", "poll")));
        let drawn = draw("it", "loop -> task: poll\ntask -> loop: Pending\n").unwrap();
        assert!(drawn.contains("loop to task: poll. task to loop: Pending."), "{drawn}");
    }
}
