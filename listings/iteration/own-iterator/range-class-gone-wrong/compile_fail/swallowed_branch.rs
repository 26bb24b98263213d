struct Published {
    start: i32,
    end: i32,
    step: i32,
}

impl Iterator for Published {
    type Item = i32;

    fn next(&mut self) -> Option<i32> {
        if self.start >= self.end {
            return None;
            self.start += self.step;
            Some(self.start - 1)
        }
    }
}

fn main() {
    let (start, end, step) = (1, 3, 1);
    let numbers = Published { start, end, step };
    println!("{:?}", numbers.collect::<Vec<_>>());
}
