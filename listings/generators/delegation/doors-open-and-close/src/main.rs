use std::iter::once;

type Team<'a> = &'a [&'a str];

fn evening<'a>(teams: &[Team<'a>]) -> impl Iterator<Item = &'a str> {
    let names = teams.iter().copied().flatten().copied();
    once("doors open").chain(names).chain(once("doors close"))
}

fn seats(teams: &[Team<'_>]) -> impl Iterator<Item = String> {
    let tables = (1..).zip(teams);
    tables.flat_map(|(table, team)| {
        let seat = move |name| format!("{table}: {name}");
        team.iter().map(seat)
    })
}

fn main() {
    let teams: [Team<'_>; 3] = [&["Guido", "Luciano"], &[], &["Kushal"]];
    println!("{:?}", Vec::from_iter(evening(&teams)));
    println!("{:?}", Vec::from_iter(seats(&teams)));
}
