fn main() {
    let names = vec!["Guido", "Luciano"];
    let go_home = || {
        let guests = names;
        println!("{} went home", guests.len());
    };
    go_home();
    go_home();
}
