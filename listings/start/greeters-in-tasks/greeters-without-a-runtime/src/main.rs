use futures::FutureExt;
use futures::channel::oneshot;
use futures::executor::block_on;
use futures::join;

async fn greeter(name: &str, bell: impl Future) {
    println!("Hello {name}");
    bell.await;
    println!("Goodbye {name}");
}

async fn usher(rope: oneshot::Sender<()>) {
    println!("Everybody is seated");
    // It is not a mistake if no greeter is left to hear the bell.
    let _ = rope.send(());
}

async fn evening() {
    let (rope, bell) = oneshot::channel();
    let bell = bell.shared();
    join!(
        greeter("Guido", bell.clone()),
        greeter("Luciano", bell.clone()),
        greeter("Kushal", bell),
        usher(rope),
    );
}

fn main() {
    block_on(evening());
}
