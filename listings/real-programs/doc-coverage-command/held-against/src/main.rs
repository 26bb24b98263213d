//! Compares what doc-coverage counts with what rustdoc counts, file by file.

mod counts;

use std::collections::BTreeSet;
use std::error::Error;
use std::{env, fs};

use counts::{Counts, from_rustdoc, from_us};

// ANCHOR: compare
fn main() -> Result<(), Box<dyn Error>> {
    let [ours, theirs] = &env::args().skip(1).collect::<Vec<_>>()[..] else {
        return Err("usage: held-against OURS.json RUSTDOC.json".into());
    };
    let ours: Counts = from_us(&fs::read_to_string(ours)?)?;
    let theirs: Counts = from_rustdoc(&fs::read_to_string(theirs)?)?;
    let files: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
    for file in &files {
        let of = |counts: &Counts| counts.get(*file).copied().unwrap_or_default();
        if of(&ours) != of(&theirs) {
            println!("{file}: {} | {}", of(&ours), of(&theirs));
        }
    }
    println!(
        "total: {} | {}",
        ours.values().sum::<counts::Count>(),
        theirs.values().sum::<counts::Count>()
    );
    Ok(())
}
// ANCHOR_END: compare
