async fn descend(levels: u32) {
    println!("{levels} levels to go");
    if levels > 0 {
        descend(levels - 1).await;
    }
}

fn main() {
    drop(descend(3));
}
