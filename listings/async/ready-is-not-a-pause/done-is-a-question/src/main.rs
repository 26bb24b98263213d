use futures::FutureExt;
use tokio::sync::oneshot;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (resolve, mut future) = oneshot::channel();
    println!("now: {:?}", (&mut future).now_or_never());
    println!("sent: {:?}", resolve.send(7));
    println!("result: {:?}", future.await);
}
