use std::error::Error;
use std::process::Command;
use std::{env, panic};

struct Door;

impl Drop for Door {
    fn drop(&mut self) {
        println!("door: closing");
        panic!("the door is stuck");
    }
}

fn visit(guests: &[&str]) {
    let _door = Door;
    println!("first: {}", guests[0]);
}

fn welcome(guests: &[&str]) {
    let outcome = panic::catch_unwind(|| visit(guests));
    println!("caught: {}", outcome.is_err());
}

fn main() -> Result<(), Box<dyn Error>> {
    match env::args().nth(1).as_deref() {
        Some("once") => welcome(&["Guido"]),
        Some(_) => welcome(&[]),
        None => {
            for panics in ["once", "twice"] {
                let mut child = Command::new(env::current_exe()?);
                let output = child.arg(panics).output()?;
                println!("-- {panics}: succeeded {}", output.status.success());
                print!("{}", String::from_utf8(output.stdout)?);
            }
        }
    }
    Ok(())
}
