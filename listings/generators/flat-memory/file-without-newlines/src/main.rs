use std::alloc::System;
use std::io::{self, BufRead, BufReader, Seek, Write};

use cap::Cap;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn sevens(piece: &[u8]) -> usize {
    piece.iter().filter(|&&byte| byte == b'7').count()
}

fn main() -> io::Result<()> {
    let mut file = tempfile::tempfile()?;
    for _ in 0..4 * 1024 {
        file.write_all(&b"01234567".repeat(128))?;
    }

    println!("file: {} KiB", file.stream_position()? / 1024);

    let before = MEMORY.allocated();
    file.rewind()?;
    let (mut count, mut held) = (0, 0);
    for line in BufReader::new(&file).split(b'\n') {
        let line = line?;
        count += sevens(&line);
        held = held.max(MEMORY.allocated() - before);
    }
    println!("sevens: {count}, held {} KiB", held / 1024);

    file.rewind()?;
    let (mut count, mut held) = (0, 0);
    let mut reader = BufReader::new(&file);
    loop {
        let chunk = reader.fill_buf()?;
        if chunk.is_empty() {
            break;
        }
        count += sevens(chunk);
        held = held.max(MEMORY.allocated() - before);
        let read = chunk.len();
        reader.consume(read);
    }
    println!("sevens: {count}, held {} KiB", held / 1024);
    Ok(())
}
