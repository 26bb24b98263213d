//! What happened when a page was opened: its requests, and its errors.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

/// What a page asked for, itself included, and what went wrong.
#[derive(Debug, Default)]
pub struct Visit {
    /// Errors on the console, among them exceptions that nothing caught.
    pub console: Vec<String>,
    requests: BTreeMap<String, Request>,
}

/// A request that a page made.
#[derive(Debug, Default)]
pub struct Request {
    pub url: String,
    /// What came over the wire, headers included: nothing, if it was in the cache.
    pub bytes: u64,
    /// The reason, if it got nothing, or not what it asked for.
    pub failure: Option<String>,
    ended: bool,
}

impl Visit {
    /// What was requested; what a page carries inside itself is not.
    pub fn requests(&self) -> impl Iterator<Item = &Request> {
        self.requests.values()
    }

    /// What came over the wire, in bytes.
    pub fn bytes(&self) -> u64 {
        self.requests().map(|request| request.bytes).sum()
    }

    /// Whether each request has ended, and there was one.
    pub fn is_over(&self) -> bool {
        !self.requests.is_empty() && self.requests().all(|request| request.ended)
    }

    /// What kept the page from being complete, or came from outside of `base`, a
    /// line each.
    pub fn problems(&self, base: &str) -> String {
        let mut problems = String::new();
        for said in &self.console {
            problems += &format!("on the console: {said}\n");
        }
        for Request { url, failure, .. } in self.requests() {
            if let Some(failure) = failure {
                problems += &format!("{url} failed: {failure}\n");
            }
            if !url.starts_with(base) {
                problems += &format!("{url} is on another host: a page asks only its own\n");
            }
        }
        problems
    }

    /// Notes an event of the DevTools protocol's Network domain.
    pub fn note(&mut self, event: &Value) {
        let event = &event["message"];
        let parameters = &event["params"];
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let id = text(&parameters["requestId"]);
        let method = event["method"].as_str().unwrap_or_default();
        if method == "Network.requestWillBeSent" {
            let url = text(&parameters["request"]["url"]);
            if !url.starts_with("data:") {
                let request = Request {
                    url,
                    ..Request::default()
                };
                self.requests.insert(id, request);
            }
            return;
        }
        // Or it belongs to the page before.
        let Some(request) = self.requests.get_mut(&id) else {
            return;
        };
        match method {
            "Network.responseReceived" => {
                let status = parameters["response"]["status"].as_u64();
                request.failure = status.filter(|s| *s >= 400).map(|s| format!("status {s}"));
            }
            "Network.loadingFinished" => {
                let bytes = parameters["encodedDataLength"].as_f64();
                request.bytes = bytes.unwrap_or_default() as u64;
                request.ended = true;
            }
            "Network.loadingFailed" => {
                request.failure = Some(text(&parameters["errorText"]));
                request.ended = true;
            }
            _ => {}
        }
    }
}

/// The heaviest requests, the first of them the heaviest.
impl fmt::Display for Visit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut requests: Vec<&Request> = self.requests().filter(|r| r.bytes > 0).collect();
        requests.sort_by_key(|request| Reverse(request.bytes));
        for Request { url, bytes, .. } in requests.iter().take(5) {
            writeln!(f, "    {bytes:>9} {url}")?;
        }
        let more = requests.len().saturating_sub(5);
        if more > 0 {
            writeln!(f, "              and {more} more")?;
        }
        Ok(())
    }
}
