use std::iter::Chain;
use std::slice::Iter;

struct Team {
    players: Vec<String>,
    bench: Vec<String>,
}

impl Team {
    fn initials(&self) -> impl Iterator<Item = char> {
        self.into_iter().filter_map(|name| name.chars().next())
    }
}

impl<'a> IntoIterator for &'a Team {
    type Item = &'a String;
    type IntoIter = Chain<Iter<'a, String>, Iter<'a, String>>;

    fn into_iter(self) -> Self::IntoIter {
        self.players.iter().chain(&self.bench)
    }
}

fn main() {
    let team = Team {
        players: vec![String::from("Guido"), String::from("Luciano")],
        bench: vec![String::from("Kushal")],
    };
    for name in &team {
        println!("Hello {name}");
    }
    for initial in team.initials() {
        println!("{initial}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_name_has_no_initial() {
        let team = Team {
            players: vec![String::new()],
            bench: vec![],
        };
        assert_eq!((&team).into_iter().count(), 1);
        assert_eq!(team.initials().count(), 0);
    }
}
