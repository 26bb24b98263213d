use std::error::Error;
use std::io::{self, PipeWriter, Write};

fn send(readings: &[&str], mut pipe: PipeWriter) -> Result<(), Box<dyn Error>> {
    for reading in readings {
        let degrees: f64 = reading.parse()?;
        writeln!(pipe, "{degrees:.1}")?;
    }
    Ok(())
}

fn main() -> io::Result<()> {
    let (reader, writer) = io::pipe()?;

    let readings = ["20.5", "warm", "21"];
    if let Err(error) = send(&readings, writer) {
        println!("error: {error}");
    }

    // Returns once no writer is open.
    let received = io::read_to_string(reader)?;
    println!("received: {}", received.trim());
    Ok(())
}
