use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use one_shot::one_shot;

/// What a job on a thread of its own says, for which a right solution never
/// needs this long.
fn in_time<T: Send + 'static>(job: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, answer) = mpsc::sync_channel(1);
    thread::spawn(move || sender.send(job()));
    answer
        .recv_timeout(Duration::from_secs(5))
        .expect("a thread waits forever")
}

#[test]
fn a_value_that_was_sent_is_received() {
    let (sender, receiver) = one_shot();
    sender.send("soup".to_owned());
    assert_eq!(in_time(move || receiver.recv()), Some("soup".to_owned()));
}

#[test]
fn the_receiver_waits_for_the_value() {
    let (sender, receiver) = one_shot();
    thread::spawn(move || {
        thread::sleep(Duration::from_millis(20));
        sender.send("soup");
    });
    assert_eq!(in_time(move || receiver.recv()), Some("soup"));
}

#[test]
fn a_sender_that_is_gone_is_the_end() {
    let (sender, receiver) = one_shot::<()>();
    drop(sender);
    assert_eq!(in_time(move || receiver.recv()), None);
}

#[test]
fn a_sender_that_goes_wakes_the_receiver() {
    let (sender, receiver) = one_shot::<()>();
    thread::spawn(move || {
        thread::sleep(Duration::from_millis(20));
        drop(sender);
    });
    assert_eq!(in_time(move || receiver.recv()), None);
}

#[test]
fn a_panic_is_the_end_as_well() {
    let (sender, receiver) = one_shot::<()>();
    let cook = AssertUnwindSafe(move || {
        let _sender = sender;
        resume_unwind(Box::new("the soup is burned"));
    });
    assert!(catch_unwind(cook).is_err());
    assert_eq!(in_time(move || receiver.recv()), None);
}

#[test]
fn a_value_that_is_not_received_is_dropped() {
    let plate = Arc::new(());
    let (sender, receiver) = one_shot();
    sender.send(Arc::clone(&plate));
    assert_eq!(Arc::strong_count(&plate), 2);
    drop(receiver);
    assert_eq!(Arc::strong_count(&plate), 1);
}
