//! Wakes the reader with the lock held, so that it cannot look.
use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

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
        let mut state = self.0.lock().unwrap();
        state.letters.push_back(letter.to_owned());
        if let Some(reader) = state.reader.take() {
            reader.wake();
        }
    }

    pub fn close(&self) {
        let mut state = self.0.lock().unwrap();
        state.closed = true;
        let reader = state.reader.take();
        drop(state);
        if let Some(reader) = reader {
            reader.wake();
        }
    }

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
        state.reader = Some(context.waker().clone());
        Poll::Pending
    }
}
