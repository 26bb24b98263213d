use tokio::task::JoinSet;

const NAMES: [&str; 3] = ["Guido", "Luciano", "Kushal"];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut tasks = JoinSet::new();
    for name in NAMES.map(str::to_owned) {
        tasks.spawn(async move { println!("Hello {name}") });
    }
    tasks.join_all().await;

    let mut count = 0;
    let visit = || async move {
        count += 1;
        count
    };
    println!("first: {}", visit().await);
    println!("second: {}", visit().await);
    println!("async move: {count}");

    let mut count = 0;
    let mut visit = async || count += 1;
    visit().await;
    visit().await;
    println!("async closure: {count}");
}
