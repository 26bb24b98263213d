use std::iter::{repeat_with, successors};

fn main() {
    let halve = |n: &u32| Some(n / 2);
    let halvings = successors(Some(100), halve);
    let rounds = halvings.take_while(|&n| n > 0);
    println!("{:?}", rounds.collect::<Vec<_>>());

    let mut number = 0;
    let tickets = repeat_with(|| {
        number += 1;
        format!("ticket {number}")
    });
    let two = tickets.take(2);
    println!("{:?}", two.collect::<Vec<_>>());
}
