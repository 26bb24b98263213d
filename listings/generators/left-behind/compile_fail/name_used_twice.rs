use futures::{Future, FutureExt};

async fn pause() {}

fn greeter(name: String) -> impl Future<Output = ()> {
    pause()
        .map(move |()| println!("Hello {name}"))
        .map(move |()| println!("Goodbye {name}"))
}

fn main() {
    drop(greeter(String::from("Guido")));
}
