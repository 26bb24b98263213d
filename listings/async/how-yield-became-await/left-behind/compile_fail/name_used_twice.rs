use futures::{Future, FutureExt};

async fn pause() {}

fn greeter(name: String) -> impl Future<Output = ()> {
    pause()
        .map(move |()| println!("Hello {name}"))
        .then(|()| pause())
        .map(move |()| println!("Goodbye {name}"))
}

fn main() {
    drop(greeter(String::from("Guido")));
}
