use std::process::{Command, exit};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [_, size, program, rest @ ..] = &arguments[..] else {
        println!("usage: driven-squares CASE SIZE PROGRAM [ARGUMENT ...]");
        exit(2);
    };
    let status = Command::new(program).args(rest).args(["loop", size]).status();
    exit(status.ok().and_then(|status| status.code()).unwrap_or(1));
}
