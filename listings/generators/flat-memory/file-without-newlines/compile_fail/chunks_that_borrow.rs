use std::io::Read;
use std::iter::from_fn;

fn main() {
    let mut file = "01234567".as_bytes();
    let mut buffer = [0; 4];
    let mut chunks = from_fn(|| {
        let read = file.read(&mut buffer).ok()?;
        (read > 0).then_some(&buffer[..read])
    });
    println!("{:?}", chunks.next());
}
