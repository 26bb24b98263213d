#![feature(gen_blocks)]

fn main() {
    let greetings = gen { yield "Hello Guido" };
    for greeting in greetings {
        println!("{greeting}");
    }
}
