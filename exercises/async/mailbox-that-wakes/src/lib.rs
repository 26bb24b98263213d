use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

/// Letters for one reader, who waits for them.
#[derive(Clone, Default)]
pub struct Mailbox(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    letters: VecDeque<String>,
    closed: bool,
    reader: Option<Waker>,
}

impl Mailbox {
    pub fn post(&self, letter: &str) {
        let reader = self.0.lock().unwrap().reader.take();
        if let Some(reader) = reader {
            reader.wake();
        }
        let mut state = self.0.lock().unwrap();
        state.letters.push_back(letter.to_owned());
    }

    /// After this, no letter will come.
    pub fn close(&self) {
        self.0.lock().unwrap().closed = true;
    }

    /// A future of the next letter, or of `None` once closed and empty.
    pub fn next(&self) -> Next {
        Next(self.clone())
    }
}

pub struct Next(Mailbox);

impl Future for Next {
    type Output = Option<String>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<String>> {
        let Mailbox(state) = &self.0;
        let mut state = state.lock().unwrap();
        if let Some(letter) = state.letters.pop_front() {
            return Poll::Ready(Some(letter));
        }
        if state.closed {
            return Poll::Ready(None);
        }
        if state.reader.is_none() {
            state.reader = Some(context.waker().clone());
        }
        Poll::Pending
    }
}
