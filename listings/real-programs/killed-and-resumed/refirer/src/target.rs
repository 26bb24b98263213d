//! What a logged request asks for, and the target with which it is sent again.

use std::fmt;

use reqwest::Method;

/// Why a logged request cannot be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    NotARequest,
    NotAPath,
    Changed,
    Marked,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Refusal::NotARequest => "not a request",
            Refusal::NotAPath => "not a path on a server",
            Refusal::Changed => "a client would change it",
            Refusal::Marked => "marked already",
        })
    }
}

/// The method and the target, marked, of a request as the log has it.
pub fn marked_request(field: &[u8]) -> Result<(Method, String), Refusal> {
    let field = str::from_utf8(field).map_err(|_| Refusal::NotARequest)?;
    let mut words = field.split(' ');
    let (Some(method), Some(target), Some(version), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(Refusal::NotARequest);
    };
    if method.is_empty()
        || !method.bytes().all(|byte| byte.is_ascii_uppercase())
        || !matches!(version, "HTTP/1.0" | "HTTP/1.1" | "HTTP/2.0" | "HTTP/3.0")
    {
        return Err(Refusal::NotARequest);
    }
    // Not `*`, not `http://elsewhere/`, and not what CONNECT has: `host:443`.
    if !target.starts_with('/') || method == "CONNECT" {
        return Err(Refusal::NotAPath);
    }
    if would_be_changed(target) {
        return Err(Refusal::Changed);
    }
    if is_marked(target) {
        return Err(Refusal::Marked);
    }
    let method = method.parse().map_err(|_| Refusal::NotARequest)?;
    Ok((method, marked(target)))
}

/// Whether it was sent again before: the server's log has those requests too.
fn is_marked(target: &str) -> bool {
    let query = target.split_once('?').map_or("", |(_, query)| query);
    query.split('&').any(|pair| pair == "retry=True")
}

/// Adds `retry=True` to the query, and leaves the rest of the target as it is.
fn marked(target: &str) -> String {
    match target.split_once('?') {
        None => format!("{target}?retry=True"),
        Some((_, query)) if query.is_empty() || query.ends_with('&') => {
            format!("{target}retry=True")
        }
        Some(_) => format!("{target}&retry=True"),
    }
}

/// Whether a URL type would not leave it as it is: it resolves `..`, and
/// escapes or drops what should not be in a URL.
fn would_be_changed(target: &str) -> bool {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%!$&()*+,;=:@/[]|".contains(&byte);
    let dots = |segment: &str| {
        let segment = segment.to_ascii_lowercase().replace("%2e", ".");
        segment == "." || segment == ".."
    };
    !path.bytes().all(|byte| kept(byte) || byte == b'\'')
        || !query.bytes().all(|byte| kept(byte) || byte == b'?')
        || path.split('/').any(dots)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::Url;

    use super::*;

    #[test]
    fn the_rest_of_the_query_is_kept() {
        for (target, expected) in [
            ("/", "/?retry=True"),
            ("/a?", "/a?retry=True"),
            ("/a?b", "/a?b&retry=True"),
            ("/a?b&", "/a?b&retry=True"),
            ("/a?q=caf%c3%A9+x", "/a?q=caf%c3%A9+x&retry=True"),
            ("/a?b?c", "/a?b?c&retry=True"),
            ("/a?retry=True2", "/a?retry=True2&retry=True"),
            ("/retry=True", "/retry=True?retry=True"),
        ] {
            assert_eq!(marked(target), expected);
        }
    }

    #[test]
    fn what_cannot_be_sent() {
        for (field, refusal) in [
            ("-", Refusal::NotARequest),
            ("", Refusal::NotARequest),
            ("GET /", Refusal::NotARequest),
            ("GET /a b HTTP/1.1", Refusal::NotARequest),
            ("get / HTTP/1.1", Refusal::NotARequest),
            ("GET / HTTP/9", Refusal::NotARequest),
            ("OPTIONS * HTTP/1.1", Refusal::NotAPath),
            ("GET http://example.org/ HTTP/1.1", Refusal::NotAPath),
            ("CONNECT example.org:443 HTTP/1.1", Refusal::NotAPath),
            ("CONNECT /a HTTP/1.1", Refusal::NotAPath),
            ("GET /a/../b HTTP/1.1", Refusal::Changed),
            ("GET /a/%2E%2e HTTP/1.1", Refusal::Changed),
            ("GET /a#b HTTP/1.1", Refusal::Changed),
            ("GET /a\\b HTTP/1.1", Refusal::Changed),
            ("GET /caf\u{e9} HTTP/1.1", Refusal::Changed),
            ("GET /a?it's HTTP/1.1", Refusal::Changed),
            ("GET /a?b&retry=True&c HTTP/1.1", Refusal::Marked),
        ] {
            assert_eq!(marked_request(field.as_bytes()), Err(refusal), "{field}");
        }
    }

    /// Why the client puts the two together itself.
    #[test]
    fn join_leaves_the_server() {
        let server: Url = "http://127.0.0.1:8080".parse().unwrap();
        let url = server.join("//example.org/").unwrap();
        assert_eq!(url.host_str(), Some("example.org"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        /// What is not refused is sent as it is, to the server and no other.
        #[test]
        fn a_url_leaves_it_as_it_is(target in "/[ -~]{0,3}([a-z./?&=%2eE]{0,12}|[ -~]{0,12})") {
            let request = format!("GET {target} HTTP/1.1");
            if let Ok((_, marked)) = marked_request(request.as_bytes()) {
                let url: Url = format!("http://127.0.0.1:8080{marked}").parse().unwrap();
                prop_assert_eq!(url.as_str(), format!("http://127.0.0.1:8080{marked}"));
                prop_assert_eq!(url.port(), Some(8080));

                let without: Url = format!("http://127.0.0.1:8080{target}").parse().unwrap();
                let mut pairs: Vec<_> = without.query_pairs().collect();
                pairs.push(("retry".into(), "True".into()));
                prop_assert_eq!(url.query_pairs().collect::<Vec<_>>(), pairs);
            }
        }
    }
}
