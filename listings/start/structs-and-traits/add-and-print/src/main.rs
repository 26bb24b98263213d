use std::fmt;
use std::ops::Add;

struct Duration {
    minutes: u32,
}

impl Add for Duration {
    type Output = Duration;

    fn add(self, other: Duration) -> Duration {
        Duration {
            minutes: self.minutes + other.minutes,
        }
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

fn main() {
    println!("{}", Duration { minutes: 50 } + Duration { minutes: 75 });
}
