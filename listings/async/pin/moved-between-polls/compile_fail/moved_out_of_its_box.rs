async fn reads_its_own_menu() {}

fn main() {
    let order = Box::pin(reads_its_own_menu());
    let table = vec![*order];
    drop(table);
}
