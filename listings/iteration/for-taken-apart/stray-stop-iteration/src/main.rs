fn captain<'a>(team: &[&'a str]) -> Option<&'a str> {
    team.first().copied()
}

fn main() {
    let teams: [&[&str]; 3] = [&["Guido", "Barry"], &[], &["Kushal"]];

    for name in teams.iter().map(|team| captain(team)) {
        match name {
            Some(name) => println!("Hello {name}"),
            None => println!("nobody to greet"),
        }
    }

    let all: Option<Vec<&str>> = teams.iter().map(|team| captain(team)).collect();
    println!("{all:?}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_team_has_no_captain() {
        assert_eq!(captain(&[]), None);
    }
}
