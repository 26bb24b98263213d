use std::fs::{self, File};
use std::io;
use std::process::{Command, Stdio};

fn shell(script: &str) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg(script);
    command
}

fn printed(command: &mut Command) -> io::Result<String> {
    let output = command.output()?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn main() -> io::Result<()> {
    print!(
        "{}",
        printed(Command::new("echo").arg("no shell: $NAME *"))?
    );
    print!(
        "{}",
        printed(shell("echo Hello $NAME").env("NAME", "Guido"))?
    );

    fs::create_dir("kitchen")?;
    fs::write("kitchen/menu.txt", "soup\n")?;
    print!("{}", printed(shell("cat menu.txt").current_dir("kitchen"))?);

    let mut count_lines = shell("wc -l | tr -d ' '");
    count_lines.stdin(File::open("kitchen/menu.txt")?);
    print!("{}", printed(&mut count_lines)?);

    let quiet = shell("echo unseen; exit 3")
        .stdout(Stdio::null())
        .status()?;
    println!("{:?}", quiet.code());

    let log = File::create("log.txt")?;
    let mut both = shell("echo out; echo err >&2");
    both.stdout(log.try_clone()?).stderr(log).status()?;
    println!("{:?}", fs::read_to_string("log.txt")?);

    let error = Command::new("no-such-program").status().unwrap_err();
    println!("{:?}", error.kind());
    Ok(())
}
