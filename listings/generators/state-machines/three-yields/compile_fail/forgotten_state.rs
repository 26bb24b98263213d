pub enum Range123 {
    Start,
    AfterOne,
    AfterTwo,
    AfterThree,
    Done,
}

impl Iterator for Range123 {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (state, item) = match self {
            Self::Start => (Self::AfterOne, Some(1)),
            Self::AfterOne => (Self::AfterTwo, Some(2)),
            Self::AfterTwo => (Self::AfterThree, Some(3)),
            Self::Done => (Self::Done, None),
        };
        *self = state;
        item
    }
}

fn main() {
    println!("{:?}", Vec::from_iter(Range123::Start));
}
