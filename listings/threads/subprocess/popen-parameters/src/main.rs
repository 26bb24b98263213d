use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::Path;
use std::process::{Command, Stdio};

use nix::sys::signal::{Signal, kill, killpg};
use nix::sys::stat::{Mode, umask};
use nix::unistd::{Pid, getpgid, getsid, setsid};

fn mode(path: impl AsRef<Path>) -> io::Result<u32> {
    Ok(fs::metadata(path)?.permissions().mode() & 0o777)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut shell = Command::new("/bin/sh");
    let output = shell.arg0("waiter").args(["-c", "echo $0"]).output()?;
    print!("{}", String::from_utf8_lossy(&output.stdout));

    let mut cat = Command::new("cat");
    let mut child = cat.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err("no pipes".into());
    };
    input.write_all(b"tea\n")?;
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line)?;
    print!("{line}");
    drop(input);
    println!("{}", child.wait()?);

    let mut child = Command::new("sleep").arg("60").process_group(0).spawn()?;
    let id = Pid::from_raw(child.id().try_into()?);
    println!("a group of its own: {}", getpgid(Some(id))? == id);
    killpg(id, Signal::SIGTERM)?;
    println!("{:?}", child.wait()?.signal());

    let mut sleep = Command::new("sleep");
    // SAFETY: between fork and exec, only what is async-signal-safe: `setsid` is.
    unsafe { sleep.arg("60").pre_exec(|| Ok(setsid().map(drop)?)) };
    let mut child = sleep.spawn()?;
    let id = Pid::from_raw(child.id().try_into()?);
    println!("a session of its own: {}", getsid(Some(id))? == id);
    kill(id, Signal::SIGTERM)?;
    child.wait()?;

    for (name, mask) in [("open", 0), ("shut", 0o077)] {
        let mut mkdir = Command::new("mkdir");
        // SAFETY: as above; `umask` cannot fail.
        unsafe {
            mkdir.arg(name).pre_exec(move || {
                umask(Mode::from_bits_truncate(mask));
                Ok(())
            });
        }
        mkdir.status()?;
        println!("{name}: {:o}", mode(name)?);
    }
    Ok(())
}
