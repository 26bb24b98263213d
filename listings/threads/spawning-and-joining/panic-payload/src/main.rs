use std::any::Any;
use std::panic;
use std::thread;

fn words(payload: &(dyn Any + Send)) -> &str {
    if let Some(text) = payload.downcast_ref::<&str>() {
        text
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text
    } else {
        "something that is not text"
    }
}

fn main() {
    let cooks: [fn(); 3] = [
        || panic!("out of salt"),
        || panic!("out of {}", "pepper"),
        || panic::panic_any(451),
    ];
    panic::set_hook(Box::new(|_| {}));
    let threads = cooks.map(thread::spawn);
    let payloads = threads.map(|thread| thread.join().unwrap_err());
    let _ = panic::take_hook();

    for payload in &payloads {
        println!("{}", words(payload.as_ref()));
    }
    let [salt, ..] = payloads;
    panic::resume_unwind(salt);
}
