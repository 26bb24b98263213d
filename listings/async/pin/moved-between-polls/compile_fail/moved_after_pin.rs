use std::pin::pin;

async fn reads_its_own_menu() {}

fn main() {
    let order = reads_its_own_menu();
    let pinned = pin!(order);
    let table = vec![order];
    drop((pinned, table));
}
