use std::pin::Pin;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::sync::{Arc, Mutex, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::Duration;

use mailbox_that_wakes::Mailbox;

/// Counts how often it is woken.
#[derive(Default)]
struct Count(AtomicU32);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, SeqCst);
    }
}

fn poll<F: Future + Unpin>(
    future: &mut F,
    waker: &Arc<impl Wake + Send + Sync + 'static>,
) -> Poll<F::Output> {
    let waker = Waker::from(Arc::clone(waker));
    Pin::new(future).poll(&mut Context::from_waker(&waker))
}

fn letter(text: &str) -> Poll<Option<String>> {
    Poll::Ready(Some(text.to_owned()))
}

#[test]
fn letters_arrive_in_order() {
    let (mailbox, woken) = (Mailbox::default(), Arc::new(Count::default()));
    mailbox.post("one");
    mailbox.post("two");
    assert_eq!(poll(&mut mailbox.next(), &woken), letter("one"));
    assert_eq!(poll(&mut mailbox.next(), &woken), letter("two"));
    assert!(poll(&mut mailbox.next(), &woken).is_pending());
}

#[test]
fn a_letter_wakes_the_reader_once() {
    let (mailbox, woken) = (Mailbox::default(), Arc::new(Count::default()));
    let mut next = mailbox.next();
    assert!(poll(&mut next, &woken).is_pending());
    assert_eq!(woken.0.load(SeqCst), 0, "woken without a letter");
    mailbox.post("one");
    assert_eq!(woken.0.load(SeqCst), 1);
    assert_eq!(poll(&mut next, &woken), letter("one"));
}

#[test]
fn the_task_that_asked_last_is_woken() {
    let mailbox = Mailbox::default();
    let [first, second] = [Arc::new(Count::default()), Arc::new(Count::default())];
    let mut next = mailbox.next();
    assert!(poll(&mut next, &first).is_pending());
    assert!(poll(&mut next, &second).is_pending());
    mailbox.post("one");
    assert_eq!(second.0.load(SeqCst), 1);
}

#[test]
fn closing_wakes_the_reader() {
    let (mailbox, woken) = (Mailbox::default(), Arc::new(Count::default()));
    let mut next = mailbox.next();
    assert!(poll(&mut next, &woken).is_pending());
    mailbox.close();
    assert_eq!(woken.0.load(SeqCst), 1);
    assert_eq!(poll(&mut next, &woken), Poll::Ready(None));
}

#[test]
fn what_was_posted_before_the_close_arrives() {
    let (mailbox, woken) = (Mailbox::default(), Arc::new(Count::default()));
    mailbox.post("one");
    mailbox.close();
    assert_eq!(poll(&mut mailbox.next(), &woken), letter("one"));
    assert_eq!(poll(&mut mailbox.next(), &woken), Poll::Ready(None));
}

/// An executor in a hurry: polls in the moment in which it is woken.
struct AtOnce {
    mailbox: Mailbox,
    found: Mutex<Option<Poll<Option<String>>>>,
}

impl Wake for AtOnce {
    fn wake(self: Arc<Self>) {
        let idle = Arc::new(Count::default());
        let polled = poll(&mut self.mailbox.next(), &idle);
        *self.found.lock().unwrap() = Some(polled);
    }
}

#[test]
fn the_letter_is_there_when_the_reader_is_woken() {
    let (sender, answer) = mpsc::sync_channel(1);
    thread::spawn(move || {
        let mailbox = Mailbox::default();
        let reader = Arc::new(AtOnce {
            mailbox: mailbox.clone(),
            found: Mutex::new(None),
        });
        assert!(poll(&mut mailbox.next(), &reader).is_pending());
        mailbox.post("one");
        sender.send(reader.found.lock().unwrap().take())
    });
    let found = answer.recv_timeout(Duration::from_secs(5));
    let found = found.expect("the reader cannot look while `post` holds the lock");
    assert_eq!(found, Some(letter("one")));
}
