use futures::stream::{self, StreamExt};

fn main() {
    let _odd = stream::iter(1..5).filter(async |n| n % 2 == 1);
}
