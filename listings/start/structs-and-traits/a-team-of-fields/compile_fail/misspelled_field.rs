struct Team {
    name: String,
    members: Vec<String>,
}

fn main() {
    let mut core = Team {
        name: "core".to_string(),
        members: Vec::new(),
    };
    core.member = vec!["Guido".to_string()];
    println!("{} {:?}", core.name, core.members);
}
