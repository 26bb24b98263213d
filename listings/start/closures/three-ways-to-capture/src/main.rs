fn look_twice(action: impl Fn()) {
    action();
    action();
}

fn change_twice(mut action: impl FnMut()) {
    action();
    action();
}

fn main() {
    let mut names = vec!["Guido", "Luciano"];

    look_twice(|| println!("{} are here", names.len()));
    change_twice(|| names.push("Kushal"));
    println!("{names:?}");

    let go_home = || {
        let guests = names;
        println!("{} went home", guests.len());
    };
    go_home();
}
