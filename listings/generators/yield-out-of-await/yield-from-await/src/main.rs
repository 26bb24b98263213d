use std::cell::Cell;
use std::future;
use std::mem;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

// ANCHOR: machinery
type Slot<Y> = Rc<Cell<Option<Y>>>;

struct Co<Y>(Slot<Y>);

impl<Y> Co<Y> {
    async fn yield_(&self, item: Y) {
        self.0.set(Some(item));
        let mut paused = false;
        future::poll_fn(|_| {
            if mem::replace(&mut paused, true) {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
    }
}

struct Generator<Y, F> {
    slot: Slot<Y>,
    body: Option<Pin<Box<F>>>,
}

fn generator<Y, F>(body: impl FnOnce(Co<Y>) -> F) -> Generator<Y, F>
where
    F: Future<Output = ()>,
{
    let slot = Slot::default();
    let body = Some(Box::pin(body(Co(Rc::clone(&slot)))));
    Generator { slot, body }
}

impl<Y, F: Future<Output = ()>> Iterator for Generator<Y, F> {
    type Item = Y;

    fn next(&mut self) -> Option<Y> {
        let body = self.body.as_mut()?;
        let mut context = Context::from_waker(Waker::noop());
        if body.as_mut().poll(&mut context).is_ready() {
            self.body = None;
        }
        self.slot.take()
    }
}
// ANCHOR_END: machinery

// ANCHOR: words
fn words(text: &str) -> impl Iterator<Item = String> {
    generator(async move |co| {
        for line in text.lines() {
            let lower = line.to_lowercase();
            for word in lower.split_whitespace() {
                if word != "and" {
                    co.yield_(word.to_owned()).await;
                }
            }
            co.yield_(String::from("/")).await;
        }
    })
}

fn main() {
    let text = "Hello Guido\nand Kushal";
    for word in words(text) {
        println!("{word}");
    }
}
// ANCHOR_END: words

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_runs_before_the_first_next() {
        let started = Cell::new(false);
        let mut lines = generator(async |co: Co<()>| {
            started.set(true);
            co.yield_(()).await;
        });
        assert!(!started.get());
        assert_eq!(lines.next(), Some(()));
        assert!(started.get());
    }

    #[test]
    fn it_stays_ended() {
        let mut words = words("");
        assert_eq!(words.next(), None);
        assert_eq!(words.next(), None);
    }
}
