fn greeting() -> String {
    String::from("Hello Guido")
}

fn main() {
    let str = greeting();
    println!("{str}");

    let text: &str = &str;
    let str = text.len();
    println!("{str} bytes in {text}");
}
