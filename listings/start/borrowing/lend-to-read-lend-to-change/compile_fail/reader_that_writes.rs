fn greet(team: &Vec<String>) {
    team.clear();
    println!("Hello {}", team.join(" and "));
}

fn main() {
    let team = vec!["Guido".to_string()];
    greet(&team);
}
