fn look_twice(action: impl Fn()) {
    action();
    action();
}

fn main() {
    let mut names = vec!["Guido", "Luciano"];
    look_twice(|| names.push("Kushal"));
    println!("{names:?}");
}
