//! A shop for cheese.

/// Opens the shop.
pub fn open() -> &'static str {
    "open // nodocqa"
}

// What it does is in its name.
pub fn close() {}

pub fn restock() {} // nodocqa: the name says it

/// What there is.
// nodocqa
#[derive(Default)]
pub struct Shelf {
    pub cheeses: Vec<String>,
}

impl Shelf {
    pub fn take(&mut self) -> Option<String> {
        self.cheeses.pop()
    }

    fn dust(&self) {}
}
