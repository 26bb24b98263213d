fn main() {
    let mut greeted = 0;

    let mut greet = |name| {
        greeted += 1;
        println!("{greeted}: Hello {name}");
    };

    for name in ["Guido", "Luciano", "Kushal"] {
        greet(name);
        println!("greeted: {greeted}");
    }
}
