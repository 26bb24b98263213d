//! Logs made from a seed: the same bytes for the same seed, here and in Python.

use crate::splitmix::SplitMix64;
const METHODS: [&str; 12] = [
    "GET", "GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE",
];
const QUERIES: [&str; 8] = [
    "",
    "",
    "",
    "?",
    "?page=2",
    "?q=caf%C3%A9&lang=fr",
    "?filter[a]=1|2",
    "?retry=True",
];
const ODD: [&str; 8] = [
    "CONNECT example.org:443 HTTP/1.1",
    "OPTIONS * HTTP/1.1",
    "GET http://example.org/ HTTP/1.1",
    "GET //example.org/ HTTP/1.1",
    "GET /../../etc/passwd HTTP/1.1",
    r"GET /caf\xe9 HTTP/1.1",
    r"\x16\x03\x01",
    "-",
];
const STATUSES: [u64; 12] = [200, 200, 200, 200, 200, 301, 304, 404, 500, 502, 503, 504];
const AGENTS: [&str; 4] = [
    "curl/8.5.0",
    "Mozilla/5.0 (X11; Linux x86_64)",
    r#"says \"hello\""#,
    "-",
];

/// A line of a log, with its line feed. One in fifty is damaged.
pub fn log_line(rng: &mut SplitMix64, number: u64) -> Vec<u8> {
    let host = match rng.below(4) {
        0 => format!("2001:db8::{:x}", rng.below(0xffff)),
        _ => format!("203.0.113.{}", rng.below(256)),
    };
    let user = choose(rng, &["-", "-", "-", "guido", "Mary Ann"]);
    let (hour, minute, second) = (number / 3600 % 24, number / 60 % 60, number % 60);
    let request = match rng.below(25) {
        0 => choose(rng, &ODD).to_owned(),
        _ => {
            let method = choose(rng, &METHODS);
            let article = rng.below(2000);
            format!(
                "{method} /articles/{article}{} HTTP/1.1",
                choose(rng, &QUERIES)
            )
        }
    };
    let status = STATUSES[rng.below(12) as usize];
    let size = match rng.below(5) {
        0 => "-".to_owned(),
        _ => rng.below(100_000).to_string(),
    };
    let referer = choose(rng, &["-", "https://example.org/"]);
    let agent = choose(rng, &AGENTS);
    let mut line = format!(
        "{host} - {user} [10/Oct/2026:{hour:02}:{minute:02}:{second:02} +0000] \
         \"{request}\" {status} {size} \"{referer}\" \"{agent}\""
    )
    .into_bytes();
    if rng.below(50) == 0 {
        match rng.below(3) {
            0 => line.truncate(rng.below(line.len() as u64) as usize),
            1 => line.extend(b" 0.031"),
            _ => {
                line[0] = 0xff;
                line.retain(|&byte| byte != b'"');
            }
        }
    }
    line.push(b'\n');
    line
}

fn choose<'a>(rng: &mut SplitMix64, from: &[&'a str]) -> &'a str {
    from[rng.below(from.len() as u64) as usize]
}

/// A log of that many lines.
pub fn log(seed: u64, lines: u64) -> impl Iterator<Item = Vec<u8>> {
    let mut rng = SplitMix64(seed);
    (0..lines).map(move |number| log_line(&mut rng, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_a_log() {
        assert!(log(7, 500).eq(log(7, 500)));
        assert!(!log(7, 500).eq(log(8, 500)));
    }
}
