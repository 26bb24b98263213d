async fn greet(name: &str) {
    println!("Hello {name}");
}

async fn greet_all(names: &[&str]) {
    names.iter().for_each(|name| greet(name).await);
}

fn main() {
    let _evening = greet_all(&["Guido", "Luciano"]);
}
