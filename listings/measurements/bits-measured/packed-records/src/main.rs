use std::env;

const RECORD: usize = 7;

// ANCHOR: cases
fn pack(id: u32, room: u16, flags: u8) -> [u8; RECORD] {
    let ([a, b, c, d], [e, f]) = (id.to_le_bytes(), room.to_le_bytes());
    [a, b, c, d, e, f, flags]
}

fn unpack([a, b, c, d, e, f, flags]: [u8; RECORD]) -> (u32, u16, u8) {
    (
        u32::from_le_bytes([a, b, c, d]),
        u16::from_le_bytes([e, f]),
        flags,
    )
}

fn checked(size: u32) -> u64 {
    let mut bytes = Vec::new();
    for id in 0..size {
        bytes.extend(pack(id, (id % 60_000) as u16, (id % 256) as u8));
    }
    let records = bytes.as_chunks().0.iter().map(|record| unpack(*record));
    records
        .map(|(id, room, flags)| u64::from(id) + u64::from(room) + u64::from(flags))
        .sum()
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: packed-records CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("each") => checked(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
