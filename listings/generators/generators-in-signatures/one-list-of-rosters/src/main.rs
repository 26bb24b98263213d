type Names<'a> = Box<dyn Iterator<Item = String> + 'a>;

trait Roster {
    fn names(&self) -> Names<'_>;
}

struct Team {
    players: Vec<String>,
}

impl Roster for Team {
    fn names(&self) -> Names<'_> {
        Box::new(self.players.iter().cloned())
    }
}

struct Seats {
    count: u32,
}

impl Roster for Seats {
    fn names(&self) -> Names<'_> {
        let numbers = 1..=self.count;
        Box::new(numbers.map(|n| format!("seat {n}")))
    }
}

fn main() {
    let players = vec!["Guido".into(), "Luciano".into()];
    let rosters: Vec<Box<dyn Roster>> =
        vec![Box::new(Team { players }), Box::new(Seats { count: 2 })];
    for roster in &rosters {
        for name in roster.names() {
            println!("Hello {name}");
        }
    }
}
