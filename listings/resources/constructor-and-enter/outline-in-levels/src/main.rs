struct Outline {
    depth: usize,
}

#[must_use = "a level ends with its guard"]
struct Level<'a> {
    outline: &'a mut Outline,
}

impl Outline {
    fn new() -> Self {
        Outline { depth: 0 }
    }

    fn line(&self, text: &str) {
        println!("{}{text}", "  ".repeat(self.depth));
    }

    fn enter(&mut self) -> Level<'_> {
        self.depth += 1;
        Level { outline: self }
    }
}

impl Drop for Level<'_> {
    fn drop(&mut self) {
        self.outline.depth -= 1;
    }
}

fn main() {
    let mut outline = Outline::new();
    outline.line("Team");
    {
        let team = outline.enter();
        team.outline.line("Guido");
        {
            let guido = team.outline.enter();
            guido.outline.line("extension 42");
        }
        team.outline.line("Luciano");
    }
    outline.line("end");
}
