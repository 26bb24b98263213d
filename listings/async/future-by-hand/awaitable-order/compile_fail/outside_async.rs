async fn soup() -> &'static str {
    "soup"
}

fn main() {
    println!("{}", soup().await);
}
