use std::io::{self, Write};
use std::process::{Command, Stdio};

const PAIRS: [(&str, &str, &str); 7] = [
    ("u32", "x * 2", "x << 1"),
    ("u32", "x * 10", "(x << 3) + (x << 1)"),
    ("u32", "x / 8", "x >> 3"),
    ("u32", "x % 8", "x & 7"),
    ("i32", "x.abs()", "(x ^ (x >> 31)) - (x >> 31)"),
    ("i32", "x / 8", "x >> 3"),
    ("i32", "x % 8", "x & 7"),
];

fn assembly(ty: &str, body: &str) -> io::Result<String> {
    let mut rustc = Command::new("rustc")
        .args(["-O", "--emit=asm", "-o-", "--crate-name=f"])
        .args(["--crate-type=lib", "--edition=2024", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut source) = rustc.stdin.take() {
        writeln!(source, "#[unsafe(no_mangle)]")?;
        writeln!(source, "pub fn f(x: {ty}) -> {ty} {{ {body} }}")?;
    }
    let output = rustc.wait_with_output()?;
    if !output.status.success() {
        return Err(io::Error::other("rustc refused it"));
    }
    String::from_utf8(output.stdout).map_err(io::Error::other)
}

fn main() -> io::Result<()> {
    for (ty, plain, clever) in PAIRS {
        let same = assembly(ty, plain)? == assembly(ty, clever)?;
        let verdict = if same { "same" } else { "differ" };
        println!("{ty}  {plain:9}{clever:29}{verdict}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_code_to_compare() {
        let code = assembly("u32", "x * 2").unwrap();
        assert!(code.contains("f:"), "{code}");
    }
}
