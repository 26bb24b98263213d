/// What is to be done on the way out, in the reverse order of its coming in.
///
/// Each exit may fail. `close` reports the failure, and a stack that is dropped
/// has no caller to report to.
#[derive(Default)]
pub struct ExitStack<'a> {
    exits: Vec<Box<dyn FnOnce() -> Result<(), String> + 'a>>,
}

impl<'a> ExitStack<'a> {
    /// A stack without exits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts an exit on top. It runs once, before all that were pushed earlier.
    pub fn push(&mut self, exit: impl FnOnce() -> Result<(), String> + 'a) {
        self.exits.push(Box::new(exit));
    }

    /// Hands all exits over to a new stack, in the same order, and runs none. The
    /// old stack is empty and can be used further.
    pub fn pop_all(&mut self) -> Self {
        todo!("hand over {} exits", self.exits.len())
    }

    /// Runs all exits, the last one first.
    ///
    /// An exit that fails does not keep the others from running, nor does one that
    /// panics; the panic goes on to the caller once they have run. (A second panic
    /// while the first is on its way ends the program.)
    ///
    /// # Errors
    ///
    /// The error of the exit that failed first.
    pub fn close(mut self) -> Result<(), String> {
        for exit in self.exits.drain(..) {
            exit()?;
        }
        Ok(())
    }
}

impl Drop for ExitStack<'_> {
    /// Runs the exits that are left, the last one first, whatever they return.
    fn drop(&mut self) {
        self.exits.clear();
    }
}
