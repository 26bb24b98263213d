#[derive(Debug, Clone, PartialEq)]
struct Team {
    name: String,
    members: Vec<String>,
}

impl Team {
    fn empty(name: &str) -> Self {
        let name = name.to_string();
        let members = Vec::new();
        Team { name, members }
    }

    fn join(&mut self, member: &str) {
        self.members.push(member.to_string());
    }

    fn size(&self) -> usize {
        self.members.len()
    }
}

fn main() {
    let mut core = Team::empty("core");
    core.join("Guido");
    println!("{core:?} {}", core.size());
    println!("{}", core == core.clone());
}
