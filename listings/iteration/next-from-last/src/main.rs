use std::iter::{repeat_with, successors};

fn main() {
    let halvings = successors(Some(100), |n| Some(n / 2));
    let rounds: Vec<u32> = halvings.take_while(|&n| n > 0).collect();
    println!("{rounds:?}");

    let mut number = 0;
    let tickets = repeat_with(|| {
        number += 1;
        format!("ticket {number}")
    });
    let handed_out: Vec<String> = tickets.take(2).collect();
    println!("{handed_out:?}");
}
