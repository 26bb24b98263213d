use std::iter::repeat_n;

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    let shifts = ["day", "night"].iter().cycle();

    for ((number, name), shift) in (1..).zip(names).zip(shifts) {
        println!("{number}. {name}: {shift}");
    }

    let tens: Vec<u32> = (10..).step_by(5).take(3).collect();
    println!("{tens:?}");
    let hellos: Vec<&str> = repeat_n("Hello", 2).collect();
    println!("{hellos:?}");
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
