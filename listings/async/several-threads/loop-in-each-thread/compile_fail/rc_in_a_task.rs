use std::rc::Rc;

fn spawn(_: impl Future + Send + 'static) {}

async fn cook() {}

fn main() {
    spawn(async {
        let recipe = Rc::new("soup");
        cook().await;
        println!("{recipe}");
    });
}
