use std::sync::mpsc::{channel, sync_channel};

fn sent_without_waiting(mut send: impl FnMut(u32) -> bool) -> String {
    match (0..1000).position(|n| !send(n)) {
        Some(sent) => format!("{sent}, then full"),
        None => "1000 and more".to_string(),
    }
}

fn main() {
    let (outbox, _inbox) = sync_channel(2);
    let two = |n| outbox.try_send(n).is_ok();
    println!("room for 2: {}", sent_without_waiting(two));

    let (outbox, _inbox) = sync_channel(0);
    let zero = |n| outbox.try_send(n).is_ok();
    println!("room for 0: {}", sent_without_waiting(zero));

    let (outbox, _inbox) = channel();
    let any = |n| outbox.send(n).is_ok();
    println!("unbounded: {}", sent_without_waiting(any));
}
