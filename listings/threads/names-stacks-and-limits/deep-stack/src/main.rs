use std::io;
use std::thread::Builder;

fn depth(levels: u32) -> u32 {
    let frame = std::hint::black_box([levels; 256]);
    match levels {
        0 => 0,
        _ => depth(frame[0] - 1) + 1,
    }
}

fn main() -> io::Result<()> {
    let cellar = Builder::new().stack_size(256 * 1024 * 1024);
    let cellar = cellar.spawn(|| depth(20_000))?;
    println!("{} levels down", cellar.join().unwrap());
    Ok(())
}
