use std::env;
use std::hint::black_box;
use std::pin::{Pin, pin};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker, ready};

use bitflags::bitflags;
use scopeguard::defer;

const ITEMS: u64 = 1_000;

// ANCHOR: iterators
#[inline(never)]
fn a_loop(numbers: &[u64]) -> u64 {
    let mut sum = 0;
    for number in numbers {
        if number % 2 == 0 {
            sum += number * number;
        }
    }
    sum
}

#[inline(never)]
fn adapters(numbers: &[u64]) -> u64 {
    numbers
        .iter()
        .filter(|number| *number % 2 == 0)
        .map(|number| number * number)
        .sum()
}

#[inline(never)]
fn boxed_adapters(numbers: &[u64]) -> u64 {
    type Numbers<'n> = Box<dyn Iterator<Item = u64> + 'n>;
    let evens: Numbers<'_> = Box::new(numbers.iter().copied().filter(|number| number % 2 == 0));
    let squares: Numbers<'_> = Box::new(evens.map(|number| number * number));
    // As if they came from elsewhere: what the compiler sees whole, it takes out of its box.
    black_box(squares).sum()
}
// ANCHOR_END: iterators

// ANCHOR: futures
/// Ready at its second poll.
struct Pause(bool);

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.0, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    }
}

async fn added(numbers: &[u64]) -> u64 {
    let mut sum = 0;
    for number in numbers {
        Pause(false).await;
        sum += number;
    }
    sum
}

/// What `added` is, written down: it polls a pause for each number.
struct Paused<'n> {
    numbers: std::slice::Iter<'n, u64>,
    waiting: Option<(Pause, &'n u64)>,
    sum: u64,
}

impl Future for Paused<'_> {
    type Output = u64;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<u64> {
        loop {
            if let Some((pause, number)) = &mut self.waiting {
                ready!(Pin::new(pause).poll(context));
                let number = *number;
                self.sum += number;
            }
            self.waiting = self.numbers.next().map(|number| (Pause(false), number));
            if self.waiting.is_none() {
                return Poll::Ready(self.sum);
            }
        }
    }
}

/// What you would write by hand: the pause is the machine's own.
struct Added<'n> {
    numbers: std::slice::Iter<'n, u64>,
    paused: Option<&'n u64>,
    sum: u64,
}

impl Future for Added<'_> {
    type Output = u64;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<u64> {
        self.sum += self.paused.take().copied().unwrap_or(0);
        self.paused = self.numbers.next();
        if self.paused.is_some() {
            Poll::Pending
        } else {
            Poll::Ready(self.sum)
        }
    }
}

fn finished<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}

#[inline(never)]
fn async_block(numbers: &[u64]) -> u64 {
    finished(added(numbers))
}

#[inline(never)]
fn polled_pauses(numbers: &[u64]) -> u64 {
    finished(Paused {
        numbers: numbers.iter(),
        waiting: None,
        sum: 0,
    })
}

#[inline(never)]
fn state_machine(numbers: &[u64]) -> u64 {
    finished(Added {
        numbers: numbers.iter(),
        paused: None,
        sum: 0,
    })
}
// ANCHOR_END: futures

// ANCHOR: flags
bitflags! {
    #[derive(Clone, Copy)]
    struct Access: u64 {
        const READ = 1;
        const WRITE = 2;
    }
}

#[inline(never)]
fn named_flags(numbers: &[u64]) -> u64 {
    let both = Access::READ | Access::WRITE;
    let mut count = 0;
    for number in numbers {
        count += u64::from(Access::from_bits_retain(*number).contains(both));
    }
    count
}

#[inline(never)]
fn bare_masks(numbers: &[u64]) -> u64 {
    let mut count = 0;
    for number in numbers {
        count += u64::from(number & 3 == 3);
    }
    count
}
// ANCHOR_END: flags

// ANCHOR: guards
#[inline(never)]
fn scope_guard(numbers: &[u64]) -> u64 {
    let mut sum = 0;
    for number in numbers {
        defer! {
            black_box(number);
        }
        sum += black_box(number);
    }
    sum
}

#[inline(never)]
fn no_guard(numbers: &[u64]) -> u64 {
    let mut sum = 0;
    for number in numbers {
        sum += black_box(number);
        black_box(number);
    }
    sum
}

#[inline(never)]
fn uncontended_lock(numbers: &[u64]) -> u64 {
    let sum = Arc::new(Mutex::new(0));
    for number in numbers {
        *sum.lock().expect("no thread panics") += number;
    }
    *sum.lock().expect("no thread panics")
}

#[inline(never)]
fn no_lock(numbers: &[u64]) -> u64 {
    let mut sum = Box::new(0);
    for number in numbers {
        *black_box(&mut sum).as_mut() += number;
    }
    *sum
}
// ANCHOR_END: guards

type Case = fn(&[u64]) -> u64;

const CASES: [(&str, Case); 12] = [
    ("a_loop", a_loop),
    ("adapters", adapters),
    ("boxed_adapters", boxed_adapters),
    ("state_machine", state_machine),
    ("polled_pauses", polled_pauses),
    ("async_block", async_block),
    ("bare_masks", bare_masks),
    ("named_flags", named_flags),
    ("no_guard", no_guard),
    ("scope_guard", scope_guard),
    ("no_lock", no_lock),
    ("uncontended_lock", uncontended_lock),
];

// ANCHOR: count
/// The instructions that are executed in this function, and below it.
fn instructions((name, case): (&str, Case)) -> Result<u64, Box<dyn std::error::Error>> {
    // One function may have two names.
    let names = CASES.iter().filter(|(_, other)| same_code(*other, case));
    let counted = names.map(|(name, _)| format!("--toggle-collect=instructions_counted::{name}"));
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .args(counted)
        .arg(env::current_exe()?)
        .arg(name)
        .output()?;
    let said = String::from_utf8(output.stderr)?;
    let line = said
        .lines()
        .find_map(|line| line.split_once("Collected : "));
    Ok(line.ok_or("callgrind counted nothing")?.1.trim().parse()?)
}
// ANCHOR_END: count

/// Where the compiler makes the same code of two functions, it keeps one of them.
fn same_code(one: Case, other: Case) -> bool {
    std::ptr::fn_addr_eq(one, other)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    if let Some(name) = env::args().nth(1) {
        let numbers: Vec<u64> = (0..ITEMS).collect();
        let case = CASES.iter().find(|(case, _)| *case == name);
        let (_, case) = case.ok_or("there is no such case")?;
        black_box(case(black_box(&numbers)));
        return Ok(());
    }
    for (index, (name, case)) in CASES.into_iter().enumerate() {
        match CASES[..index]
            .iter()
            .find(|(_, other)| same_code(*other, case))
        {
            Some((other, _)) => println!("{name:>16}   the same code as {other}"),
            None => println!("{name:>16} {:>6}", instructions((name, case))?),
        }
    }
    Ok(())
}
