use std::io::{self, Write};

#[derive(Default)]
struct Recorder {
    writes: Vec<String>,
}

impl Write for Recorder {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(text);
        self.writes.push(text.to_string());
        Ok(text.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn main() -> io::Result<()> {
    let mut recorder = Recorder::default();
    for name in ["Guido", "Luciano"] {
        writeln!(recorder, "Hello {name}")?;
    }
    println!("{:?}", recorder.writes);
    Ok(())
}
