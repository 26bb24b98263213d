fn greet(team: Vec<&str>) {
    println!("Hello {}", team.join(" and "));
}

fn main() {
    let team = vec!["Guido", "Luciano"];
    greet(team);
    greet(team);
}
