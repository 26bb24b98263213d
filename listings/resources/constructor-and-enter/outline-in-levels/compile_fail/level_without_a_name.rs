#![deny(unused_must_use)]

struct Outline {
    depth: usize,
}

#[must_use = "a level ends with its guard"]
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
    outline.enter();
    println!("{}", outline.depth);
}
