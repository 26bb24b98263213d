#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Talk {
    title: &'static str,
    minutes: u32,
}

fn talk(title: &'static str, minutes: u32) -> Talk {
    Talk { title, minutes }
}

fn main() {
    let talks = [talk("Decorators", 5), talk("Async", 45)];
    if let Some(first) = talks.iter().min() {
        println!("shortest: {}", first.title);
    }
    if let Some(first) = talks.iter().min_by_key(|t| t.minutes) {
        println!("shortest: {}", first.title);
    }
}
