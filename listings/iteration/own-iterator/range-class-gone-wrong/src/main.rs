struct Reindented {
    start: i32,
    end: i32,
    step: i32,
}

impl Iterator for Reindented {
    type Item = i32;

    fn next(&mut self) -> Option<i32> {
        if self.start >= self.end {
            return None;
        }
        self.start += self.step;
        Some(self.start - 1)
    }
}

fn reindented(start: i32, end: i32, step: i32) -> Vec<i32> {
    Reindented { start, end, step }.collect()
}

fn main() {
    println!("{:?}", reindented(1, 3, 1));
    println!("{:?}", reindented(1, 10, 2));
    println!("{:?}", reindented(0, 10, 3));
    println!("{:?}", reindented(5, 0, -1));
    println!("{:?}", Vec::from_iter((0..10).step_by(3)));
}
