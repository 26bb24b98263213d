struct Walk {
    stack: Vec<&'static str>,
}

impl Walk {
    fn prune(&mut self) {
        self.stack.clear();
    }
}

impl Iterator for Walk {
    type Item = &'static str;

    fn next(&mut self) -> Option<Self::Item> {
        self.stack.pop()
    }
}

fn main() {
    let mut walk = Walk {
        stack: vec!["debug", "target"],
    };
    for name in &mut walk {
        if name == "target" {
            walk.prune();
        }
    }
}
