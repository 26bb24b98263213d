//! A line of a web server's log, in the combined format of Apache and nginx:
//!
//! `host ident user [time] "request" status size "referer" "user agent"`

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

// ANCHOR: entry
/// What a line says. Quoted fields are without their escapes. None of it need
/// be UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    pub host: &'a [u8],
    pub ident: &'a [u8],
    pub user: &'a [u8],
    /// For example `10/Oct/2026:13:55:36 +0200`.
    pub time: &'a [u8],
    pub request: Cow<'a, [u8]>,
    pub status: u16,
    /// `None` where the log has `-`.
    pub size: Option<u64>,
    pub referer: Cow<'a, [u8]>,
    pub agent: Cow<'a, [u8]>,
}

/// The first thing in a line that is not as the format has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Host,
    Ident,
    User,
    Time,
    Request,
    Status,
    Size,
    Referer,
    Agent,
    Trailing,
}
// ANCHOR_END: entry

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Reason::Host => "no host",
            Reason::Ident => "no ident",
            Reason::User => "no user",
            Reason::Time => "no time",
            Reason::Request => "no request in quotes",
            Reason::Status => "no status",
            Reason::Size => "no size",
            Reason::Referer => "no referer in quotes",
            Reason::Agent => "no user agent in quotes",
            Reason::Trailing => "more than the format has",
        })
    }
}

impl Error for Reason {}

// ANCHOR: parse
/// Parses a line, which is without its line feed.
pub fn parse_line(line: &[u8]) -> Result<Entry<'_>, Reason> {
    let rest = &mut { line };
    let host = until(rest, b" ").filter(is_word).ok_or(Reason::Host)?;
    let ident = until(rest, b" ").filter(is_word).ok_or(Reason::Ident)?;
    // The only field that may contain spaces without having quotes.
    let user = until(rest, b" [").filter(is_text).ok_or(Reason::User)?;
    let time = until(rest, b"] ").filter(is_time).ok_or(Reason::Time)?;
    let request = quoted(rest, b"\" ").ok_or(Reason::Request)?;
    let status = until(rest, b" ").and_then(status).ok_or(Reason::Status)?;
    let size = until(rest, b" ").and_then(size).ok_or(Reason::Size)?;
    let referer = quoted(rest, b"\" ").ok_or(Reason::Referer)?;
    let agent = quoted(rest, b"\"").ok_or(Reason::Agent)?;
    if !rest.is_empty() {
        return Err(Reason::Trailing);
    }
    Ok(Entry {
        host,
        ident,
        user,
        time,
        request,
        status,
        size,
        referer,
        agent,
    })
}

/// Takes what comes before `end` off the front of `rest`, and `end` with it.
fn until<'a>(rest: &mut &'a [u8], end: &[u8]) -> Option<&'a [u8]> {
    let at = rest.windows(end.len()).position(|bytes| bytes == end)?;
    let field = &rest[..at];
    *rest = &rest[at + end.len()..];
    Some(field)
}

/// Takes a field in quotes off the front of `rest`: up to the first quote that
/// is not escaped, which must begin `end`.
fn quoted<'a>(rest: &mut &'a [u8], end: &[u8]) -> Option<Cow<'a, [u8]>> {
    let body = rest.strip_prefix(b"\"")?;
    let mut at = 0;
    while *body.get(at)? != b'"' {
        at += if body[at] == b'\\' { 2 } else { 1 };
    }
    *rest = body[at..].strip_prefix(end)?;
    unescape(&body[..at])
}
// ANCHOR_END: parse

fn is_word(field: &&[u8]) -> bool {
    is_text(field) && !field.contains(&b' ')
}

fn is_text(field: &&[u8]) -> bool {
    !field.is_empty() && !field.iter().any(u8::is_ascii_control)
}

fn is_time(field: &&[u8]) -> bool {
    let form = b"00/Aaa/0000:00:00:00 +0000";
    let fits = |(&byte, &form): (&u8, &u8)| match form {
        b'0' => byte.is_ascii_digit(),
        b'A' => byte.is_ascii_uppercase(),
        b'a' => byte.is_ascii_lowercase(),
        b'+' => matches!(byte, b'+' | b'-'),
        _ => byte == form,
    };
    field.len() == form.len() && field.iter().zip(form).all(fits)
}

fn status(field: &[u8]) -> Option<u16> {
    number(field, 3)
        .filter(|_| field.len() == 3)
        .map(|status| status as u16)
}

fn size(field: &[u8]) -> Option<Option<u64>> {
    if field == b"-" {
        return Some(None);
    }
    number(field, 18).map(Some)
}

/// A number of at most that many digits. (`str::parse` would take a `+`.)
fn number(field: &[u8], most: usize) -> Option<u64> {
    let digits = !field.is_empty() && field.len() <= most && field.iter().all(u8::is_ascii_digit);
    digits.then(|| {
        field
            .iter()
            .fold(0, |number, digit| number * 10 + u64::from(digit - b'0'))
    })
}

/// Apache writes `\"`, `\\`, `\n` and the like, and `\x16`; nginx only `\x16`.
fn unescape(field: &[u8]) -> Option<Cow<'_, [u8]>> {
    if !field.contains(&b'\\') {
        return Some(Cow::Borrowed(field));
    }
    let mut plain = Vec::with_capacity(field.len());
    let mut bytes = field.iter().copied();
    while let Some(byte) = bytes.next() {
        plain.push(match byte {
            b'\\' => match bytes.next()? {
                same @ (b'"' | b'\\') => same,
                b'b' => 0x08,
                b't' => b'\t',
                b'n' => b'\n',
                b'v' => 0x0b,
                b'r' => b'\r',
                b'x' => 16 * hex_digit(bytes.next()?)? + hex_digit(bytes.next()?)?,
                _ => return None,
            },
            byte => byte,
        });
    }
    Some(Cow::Owned(plain))
}

fn hex_digit(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|digit| digit.try_into().ok())
}

impl Entry<'_> {
    /// The line of this entry, without a line feed. All but printable ASCII is
    /// escaped in quoted fields.
    pub fn to_line(&self) -> Vec<u8> {
        let mut line = Vec::new();
        line.extend(self.host);
        line.push(b' ');
        line.extend(self.ident);
        line.push(b' ');
        line.extend(self.user);
        line.extend(b" [");
        line.extend(self.time);
        line.extend(b"] \"");
        escape(&self.request, &mut line);
        line.extend(format!("\" {:03} ", self.status).as_bytes());
        match self.size {
            Some(size) => line.extend(size.to_string().as_bytes()),
            None => line.push(b'-'),
        }
        line.extend(b" \"");
        escape(&self.referer, &mut line);
        line.extend(b"\" \"");
        escape(&self.agent, &mut line);
        line.push(b'"');
        line
    }
}

fn escape(field: &[u8], line: &mut Vec<u8>) {
    for &byte in field {
        match byte {
            b'"' | b'\\' => line.extend([b'\\', byte]),
            b' '..=b'~' => line.push(byte),
            _ => line.extend(format!("\\x{byte:02x}").as_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GOOD: &[u8] =
        br#"203.0.113.7 - - [10/Oct/2026:13:55:36 +0200] "GET / HTTP/1.1" 503 - "-" "curl/8.5.0""#;

    #[test]
    fn good_lines() {
        let ipv6 = br#"2001:db8::7 - Mary Ann [10/Oct/2026:13:55:36 -0700] "GET /?q=\x22a\" HTTP/1.1" 200 18 "http://a/\\" "\xff\n""#;
        let entry = parse_line(ipv6).unwrap();
        assert_eq!(entry.host, b"2001:db8::7");
        assert_eq!(entry.user, b"Mary Ann");
        assert_eq!(*entry.request, *b"GET /?q=\"a\" HTTP/1.1");
        assert_eq!(*entry.referer, *b"http://a/\\");
        assert_eq!(*entry.agent, *b"\xff\n");
        assert_eq!((entry.status, entry.size), (200, Some(18)));

        let entry = parse_line(GOOD).unwrap();
        assert_eq!((entry.status, entry.size), (503, None));
        // Without an escape nothing is copied.
        assert!(matches!(entry.request, Cow::Borrowed(_)));
        // As some servers write them: bytes that are not UTF-8, and not escaped.
        let raw =
            b"h - - [10/Oct/2026:13:55:36 +0200] \"GET /caf\xe9 HTTP/1.1\" 200 1 \"\" \"\x00\"";
        assert_eq!(*parse_line(raw).unwrap().request, *b"GET /caf\xe9 HTTP/1.1");
        // Not a request, but what the log has for one.
        let tls = br#"h - - [10/Oct/2026:13:55:36 +0200] "\x16\x03\x01" 400 226 "-" "-""#;
        assert_eq!(*parse_line(tls).unwrap().request, *b"\x16\x03\x01");
    }

    #[test]
    fn bad_lines() {
        let rest = r#"[10/Oct/2026:13:55:36 +0200] "GET / HTTP/1.1" 503 - "-" "-""#;
        let made = |from: &str, to: &str| format!("h - - {rest}").replacen(from, to, 1);
        assert!(parse_line(made("", "").as_bytes()).is_ok());
        for (line, reason) in [
            (String::new(), Reason::Host),
            ("\0\0\0\0".to_owned(), Reason::Host),
            (made("h", ""), Reason::Host),
            (made("h", "h\x1b[31m"), Reason::Host),
            (made(" - - ", "  - "), Reason::Ident),
            (made(" - - ", " - "), Reason::User),
            (made(" - - ", " -  "), Reason::User),
            (made("10/Oct", "1/Oct"), Reason::Time),
            (made("Oct", "10"), Reason::Time),
            (made(" +0200", ""), Reason::Time),
            (made("\"GET", "GET"), Reason::Request),
            (made("GET", "\"GET"), Reason::Request),
            (made("GET", "\\GET"), Reason::Request),
            (made("GET", "\\x1"), Reason::Request),
            (made("1.1\"", "1.1\\\""), Reason::Request),
            (made("503", "5"), Reason::Status),
            (made("503", "+50"), Reason::Status),
            (made("503", ""), Reason::Status),
            (made("503 -", "503 -1"), Reason::Size),
            (made("503 -", "503 18446744073709551616"), Reason::Size),
            (made("503 -", "503"), Reason::Size),
            (made("\"-\" \"-\"", ""), Reason::Referer),
            (made("\"-\" \"-\"", "\"-\""), Reason::Referer),
            (made("\"-\" \"-\"", "\"-\" \"-"), Reason::Agent),
            (made("\"-\" \"-\"", "\"-\" \"a\\\""), Reason::Agent),
            (made("\"-\" \"-\"", "\"-\" \"a\"b\""), Reason::Trailing),
            (made("\"-\" \"-\"", "\"-\" \"-\"\r"), Reason::Trailing),
            (made("\"-\" \"-\"", "\"-\" \"-\" 0.031"), Reason::Trailing),
        ] {
            assert_eq!(parse_line(line.as_bytes()), Err(reason), "{line}");
        }
    }

    /// A server that is killed, or a disk that is full, leaves part of a line.
    #[test]
    fn each_part_of_a_line_is_refused() {
        for length in 0..GOOD.len() {
            assert!(parse_line(&GOOD[..length]).is_err(), "{length}");
        }
    }

    // ANCHOR: properties
    fn entry() -> impl Strategy<Value = Vec<Vec<u8>>> {
        let word = || proptest::collection::vec(0x21..=0x7e_u8, 1..9);
        let user = "[a-z]{1,5}( [a-z]{1,5})?".prop_map(String::into_bytes);
        let any = || proptest::collection::vec(any::<u8>(), 0..20);
        (word(), word(), user, any(), any(), any())
            .prop_map(|(host, ident, user, a, b, c)| vec![host, ident, user, a, b, c])
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(line: Vec<u8>) {
            let _ = parse_line(&line);
        }

        /// Bytes that are nearly a line reach further than bytes at random.
        #[test]
        fn no_damage_makes_it_panic(
            changes in proptest::collection::vec((0..GOOD.len(), any::<u8>()), 1..4),
            length in 0..=GOOD.len(),
        ) {
            let mut line = GOOD.to_vec();
            for (at, byte) in changes {
                line[at] = byte;
            }
            let _ = parse_line(&line[..length]);
        }

        #[test]
        fn every_entry_survives_printing_and_parsing(
            fields in entry(),
            status in 0_u16..1000,
            size in proptest::option::of(0..1_000_000_000_000_000_000_u64),
        ) {
            let entry = Entry {
                host: &fields[0],
                ident: &fields[1],
                user: &fields[2],
                time: b"10/Oct/2026:13:55:36 +0200",
                request: Cow::Borrowed(&fields[3]),
                status,
                size,
                referer: Cow::Borrowed(&fields[4]),
                agent: Cow::Borrowed(&fields[5]),
            };
            let line = entry.to_line();
            prop_assert!(!line.contains(&b'\n'));
            prop_assert_eq!(parse_line(&line), Ok(entry));
        }
    }
    // ANCHOR_END: properties
}
