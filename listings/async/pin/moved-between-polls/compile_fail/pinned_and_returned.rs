use std::pin::{Pin, pin};

async fn reads_its_own_menu() {}

fn order<'a>() -> Pin<&'a mut impl Future> {
    pin!(reads_its_own_menu())
}

fn main() {
    drop(order());
}
