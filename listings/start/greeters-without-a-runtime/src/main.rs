use futures::FutureExt;
use futures::channel::oneshot;
use futures::executor::block_on;
use futures::join;

async fn greeter(name: &str, seated: impl Future) {
    println!("Hello {name}");
    seated.await;
    println!("Goodbye {name}");
}

async fn usher(bell: oneshot::Sender<()>) {
    println!("Everybody is seated");
    // No greeter left to hear the bell is no mistake.
    let _ = bell.send(());
}

async fn evening() {
    let (bell, ringing) = oneshot::channel();
    let seated = ringing.shared();
    join!(
        greeter("Guido", seated.clone()),
        greeter("Luciano", seated.clone()),
        greeter("Kushal", seated),
        usher(bell),
    );
}

fn main() {
    block_on(evening());
}
