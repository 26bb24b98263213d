async fn soup() -> &'static str {
    "soup"
}

async fn dinner() {
    let soup = soup();
    println!("{}", soup.await);
    println!("{}", soup.await);
}

fn main() {
    drop(dinner());
}
