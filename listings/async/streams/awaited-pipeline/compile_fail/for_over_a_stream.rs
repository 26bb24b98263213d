use futures::stream::{self, Stream, StreamExt};

fn squares() -> impl Stream<Item = u64> {
    stream::iter(0..4).map(|n| n * n)
}

fn main() {
    for square in squares() {
        println!("{square}");
    }
}
