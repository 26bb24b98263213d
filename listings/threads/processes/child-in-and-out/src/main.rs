use std::env;
use std::io::{self, Write, read_to_string, stdin};
use std::process::{Command, ExitCode, Output, Stdio};

fn kitchen() -> io::Result<ExitCode> {
    let orders = read_to_string(stdin())?;
    let mut missing = 0;
    for dish in orders.lines() {
        match dish {
            "soup" | "bread" => println!("{dish} is ready"),
            _ => {
                eprintln!("no {dish} today");
                missing += 1;
            }
        }
    }
    Ok(ExitCode::from(missing))
}

// ANCHOR: parent
fn cook(orders: &str) -> io::Result<Output> {
    let mut kitchen = Command::new(env::current_exe()?)
        .arg("kitchen")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut pipe = kitchen.stdin.take().expect("a pipe was asked for");
    pipe.write_all(orders.as_bytes())?;
    drop(pipe);
    kitchen.wait_with_output()
}

fn dining_room() -> io::Result<ExitCode> {
    let done = cook("soup\nfish\nbread\n")?;
    print!("{}", String::from_utf8_lossy(&done.stdout));
    print!("errors: {}", String::from_utf8_lossy(&done.stderr));
    println!("status: {:?}", done.status.code());
    println!("success: {}", done.status.success());
    Ok(ExitCode::SUCCESS)
}
// ANCHOR_END: parent

fn main() -> io::Result<ExitCode> {
    match env::args().nth(1).as_deref() {
        Some("kitchen") => kitchen(),
        _ => dining_room(),
    }
}
