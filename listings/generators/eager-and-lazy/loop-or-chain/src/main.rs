fn parse(line: &str) -> Option<(&str, f64)> {
    let (name, text) = line.split_once(' ')?;
    Some((name, text.parse().ok()?))
}

fn main() {
    let lines = ["Oslo 19.5", "Pune 31", "Lima", "Bath x", "Rome 24"];

    let mut bad = Vec::new();
    let warmest = lines
        .iter()
        .filter_map(|line| {
            let town = parse(line);
            if town.is_none() {
                bad.push(*line);
            }
            town
        })
        .max_by(|a, b| a.1.total_cmp(&b.1));
    println!("{warmest:?} {bad:?}");

    let mut bad = Vec::new();
    let mut warmest: Option<(&str, f64)> = None;
    for line in lines {
        match (parse(line), warmest) {
            (None, _) => bad.push(line),
            (Some(now), Some(best)) if now.1 <= best.1 => {}
            (Some(now), _) => warmest = Some(now),
        }
    }
    println!("{warmest:?} {bad:?}");
}
