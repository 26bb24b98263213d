/// Where the money is.
#[derive(Default)]
pub struct Till {
    pub coins: u32,
}

impl Till {
    /// Takes money.
    pub fn take(&mut self, coins: u32) {
        self.coins += coins;
    }
}

pub struct Drawer;
