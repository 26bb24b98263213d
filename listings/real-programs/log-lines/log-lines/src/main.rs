//! Makes two logs, one of them gzipped, reads them and one made by hand, and
//! counts.

mod entry;
mod generate;
mod lines;
mod splitmix;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use entry::{Entry, parse_line};
use lines::Line;

fn main() -> io::Result<()> {
    let older = File::create("access.log.1")?;
    let mut older = GzEncoder::new(older, Compression::default());
    for line in generate::log(6, 600) {
        older.write_all(&line)?;
    }
    older.finish()?;
    let newer: Vec<u8> = generate::log(7, 400).flatten().collect();
    fs::write("access.log", newer)?;

    let mut failed = File::create("5xx.log")?;
    let mut unparsed = File::create("unparsed.log")?;
    let mut counts = BTreeMap::new();
    // ANCHOR: read
    for name in ["access.log.1", "access.log", "made-by-hand.log"] {
        let (mut lines, mut bad) = (0, 0);
        for line in lines::open(Path::new(name))? {
            let line = line?;
            lines += 1;
            match parsed(&line) {
                Ok(entry) => {
                    *counts.entry(entry.status / 100).or_insert(0) += 1;
                    if entry.status >= 500 {
                        failed.write_all(&[&entry.to_line()[..], b"\n"].concat())?;
                    }
                }
                Err(reason) => {
                    bad += 1;
                    if line.whole {
                        unparsed.write_all(&[&line.bytes[..], b"\n"].concat())?;
                    }
                    if name == "made-by-hand.log" {
                        println!("{name}:{}: {reason}", line.number);
                    }
                }
            }
        }
        println!("{name}: {lines} lines, {bad} of them not parsed");
    }
    // ANCHOR_END: read
    for (class, count) in counts {
        println!("{class}xx: {count}");
    }
    for name in ["5xx.log", "unparsed.log"] {
        println!("{name}: {} bytes", fs::metadata(name)?.len());
    }
    Ok(())
}

fn parsed(line: &Line) -> Result<Entry<'_>, Box<dyn Error>> {
    if !line.whole {
        return Err("a line that is too long".into());
    }
    Ok(parse_line(&line.bytes)?)
}
