fn greet(team: &[String]) {
    println!("Hello {}", team.join(" and "));
}

fn join(team: &mut Vec<String>, name: &str) {
    team.push(name.to_string());
}

fn main() {
    let mut team = Vec::new();
    join(&mut team, "Guido");
    join(&mut team, "Luciano");
    greet(&team);
    join(&mut team, "Kushal");
    greet(&team);
}
