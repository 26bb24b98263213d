struct Countdown {
    from: u32,
}

impl Iterator for Countdown {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.from = self.from.checked_sub(1)?;
        Some(self.from)
    }
}

impl Countdown {
    fn into_summary(self) -> u32 {
        self.from
    }
}

fn main() {
    let countdown = Countdown { from: 3 };
    for second in countdown {
        println!("{second}");
    }
    println!("{}", countdown.into_summary());
}
