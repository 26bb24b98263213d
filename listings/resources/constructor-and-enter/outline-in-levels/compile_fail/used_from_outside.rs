struct Outline {
    depth: usize,
}

struct Level<'a> {
    outline: &'a mut Outline,
}

impl Outline {
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
    let mut outline = Outline { depth: 0 };
    let _team = outline.enter();
    println!("{}", outline.depth);
}
