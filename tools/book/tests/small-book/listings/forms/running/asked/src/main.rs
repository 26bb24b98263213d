use std::env;
use std::io;

fn main() {
    let name = env::args().nth(1).unwrap_or_default();
    let greeting = env::var("GREETING").unwrap_or_default();
    println!("{greeting} {name}");
    for line in io::stdin().lines().map_while(Result::ok) {
        println!("{line}");
    }
}
