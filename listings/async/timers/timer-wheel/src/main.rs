use std::mem;

// ANCHOR: wheel
const BITS: u32 = 3;
const SLOTS: usize = 1 << BITS;
const LEVELS: u32 = 3;

type Timer = (u64, &'static str);

#[derive(Default)]
struct Wheel {
    now: u64,
    slots: [[Vec<Timer>; SLOTS]; LEVELS as usize],
}

/// The slot is one octal digit of the time, the level says which digit.
fn digit(time: u64, level: u32) -> usize {
    (time >> (BITS * level)) as usize % SLOTS
}

impl Wheel {
    /// The highest digit in which `when` differs from now.
    fn level(&self, when: u64) -> u32 {
        let differs = self.now ^ when;
        if differs == 0 {
            return 0;
        }
        differs.ilog2() / BITS
    }

    /// The timer is later than now, and its time has three digits.
    fn insert(&mut self, timer: Timer) {
        let (when, name) = timer;
        let level = self.level(when);
        let slot = digit(when, level);
        println!(
            "{:03o} {name} {when:03o}: level {level}, slot {slot}",
            self.now
        );
        self.slots[level as usize][slot].push(timer);
    }

    /// Goes on by one tick, and returns what is due.
    fn tick(&mut self) -> Vec<Timer> {
        self.now += 1;
        for level in (1..LEVELS).rev() {
            let slots = &mut self.slots[level as usize];
            let begins = (0..level).all(|lower| digit(self.now, lower) == 0);
            if begins {
                for timer in mem::take(&mut slots[digit(self.now, level)]) {
                    self.insert(timer);
                }
            }
        }
        mem::take(&mut self.slots[0][digit(self.now, 0)])
    }
}
// ANCHOR_END: wheel

fn main() {
    let mut wheel = Wheel::default();
    println!("now, in octal; what; where");
    for timer in [(0o003, "soup"), (0o012, "pasta"), (0o106, "cake")] {
        wheel.insert(timer);
    }
    while wheel.now < 0o110 {
        for (_, name) in wheel.tick() {
            println!("{:03o} {name} is due", wheel.now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_timer_is_due_at_its_time(
            start in 0..400_u64,
            after in proptest::collection::vec(1..100_u64, 0..20),
        ) {
            let mut wheel = Wheel { now: start, ..Wheel::default() };
            for &ticks in &after {
                wheel.insert((start + ticks, "timer"));
            }
            let mut due = Vec::new();
            while wheel.now < start + 100 {
                for (when, _) in wheel.tick() {
                    prop_assert_eq!(when, wheel.now);
                    due.push(when - start);
                }
            }
            let mut expected = after;
            expected.sort_unstable();
            prop_assert_eq!(due, expected);
        }
    }
}
