//! Whatever a line holds, the parser does not panic; and what it makes of a line it
//! also makes of that entry's own line.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../../listings/real-programs/log-lines/log-lines/src/entry.rs"]
#[allow(dead_code, reason = "the program uses what this does not")]
mod entry;

fuzz_target!(|line: &[u8]| {
    if let Ok(parsed) = entry::parse_line(line) {
        let again = parsed.to_line();
        assert_eq!(entry::parse_line(&again), Ok(parsed));
    }
});
