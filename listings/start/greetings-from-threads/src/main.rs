use std::thread;

fn greeting(name: &str) -> String {
    format!("Hello {name}")
}

fn main() -> thread::Result<()> {
    let names = ["Guido", "Luciano", "Kushal"];
    let threads = names.map(|name| thread::spawn(move || greeting(name)));
    for thread in threads {
        println!("{}", thread.join()?);
    }
    Ok(())
}
