//! Collects all outcomes first, which is fine for errors; a panic loses the rest.
#[derive(Default)]
pub struct ExitStack<'a> {
    exits: Vec<Box<dyn FnOnce() -> Result<(), String> + 'a>>,
}

impl<'a> ExitStack<'a> {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn push(&mut self, exit: impl FnOnce() -> Result<(), String> + 'a) {
        self.exits.push(Box::new(exit));
    }

    pub fn pop_all(&mut self) -> Self {
        std::mem::take(self)
    }

    pub fn close(mut self) -> Result<(), String> {
        let exits = std::mem::take(&mut self.exits);
        let outcomes: Vec<_> = exits.into_iter().rev().map(|exit| exit()).collect();
        outcomes.into_iter().collect()
    }
}

impl Drop for ExitStack<'_> {
    fn drop(&mut self) {
        while let Some(exit) = self.exits.pop() {
            let _ = exit();
        }
    }
}
