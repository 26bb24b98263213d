use std::thread;

fn greet_all(names: &mut [String]) -> usize {
    for name in names.iter_mut() {
        name.insert_str(0, "Hello ");
    }
    names.len()
}

fn main() {
    let mut names = ["Guido", "Luciano", "Kushal"].map(String::from);
    let (front, back) = names.split_at_mut(1);
    let greeted = thread::scope(|scope| {
        let front = scope.spawn(|| greet_all(front));
        let back = scope.spawn(|| greet_all(back));
        [front, back].map(|half| half.join().unwrap())
    });
    println!("{greeted:?} {names:?}");
}
