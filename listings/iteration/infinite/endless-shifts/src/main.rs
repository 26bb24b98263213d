use std::iter::repeat_n;

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    let shifts = ["day", "night"].iter().cycle();

    let rows = (1..).zip(names).zip(shifts);
    for ((number, name), shift) in rows {
        println!("{number}. {name}: {shift}");
    }

    let tens = (10..).step_by(5).take(3);
    println!("{:?}", tens.collect::<Vec<u32>>());
    let hellos = repeat_n("Hello", 2);
    println!("{:?}", hellos.collect::<Vec<_>>());
    println!("{}", (0..).any(|n| n == 5));
}

#[cfg(test)]
mod tests {
    #[test]
    fn cycling_nothing_ends_at_once() {
        let nobody: [&str; 0] = [];
        assert_eq!(nobody.iter().cycle().next(), None);
    }
}
