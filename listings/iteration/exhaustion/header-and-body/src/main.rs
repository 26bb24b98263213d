const MAIL: &str = "From: Guido
To: Kushal

Hello Kushal
See you at four";

fn main() {
    let mut lines = MAIL.lines();

    for line in lines.by_ref() {
        if line.is_empty() {
            break;
        }
        println!("header: {line}");
    }

    for line in lines {
        println!("body: {line}");
    }
}
