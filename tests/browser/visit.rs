//! What happened when a page was opened: its requests, and its errors.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde_json::Value;

/// What a page asked for, itself included, and what went wrong.
#[derive(Default)]
pub struct Visit {
    /// Errors on the console, among them exceptions that nothing caught.
    pub console: Vec<String>,
    /// By id. What a page carries inside itself is not requested.
    requests: BTreeMap<String, Request>,
}

/// A request that a page made.
#[derive(Default)]
pub struct Request {
    pub url: String,
    /// What came over the wire, headers included: nothing, if it was in the cache.
    pub bytes: u64,
    /// The reason, if it got nothing, or not what it asked for.
    pub failure: Option<String>,
    ended: bool,
}

impl Visit {
    pub fn requests(&self) -> impl Iterator<Item = &Request> {
        self.requests.values()
    }

    /// What came over the wire, in bytes.
    pub fn bytes(&self) -> u64 {
        self.requests().map(|request| request.bytes).sum()
    }

    /// The five heaviest requests.
    pub fn heaviest(&self) -> String {
        let mut requests: Vec<&Request> = self.requests().collect();
        requests.sort_by_key(|request| Reverse(request.bytes));
        let lines = requests.iter().take(5);
        lines
            .map(|r| format!("    {:>9} {}\n", r.bytes, r.url))
            .collect()
    }

    /// Whether each request has ended, and there was one.
    pub fn is_over(&self) -> bool {
        !self.requests.is_empty() && self.requests().all(|request| request.ended)
    }

    /// What kept the page from being complete, or came from outside of `base`, a
    /// line each.
    pub fn problems(&self, base: &str) -> String {
        let said = self.console.iter();
        let mut problems: String = said
            .map(|said| format!("on the console: {said}\n"))
            .collect();
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
        let (id, url) = (
            text(&parameters["requestId"]),
            text(&parameters["request"]["url"]),
        );
        let method = event["method"].as_str().unwrap_or_default();
        if method == "Network.requestWillBeSent" && !url.starts_with("data:") {
            self.requests.insert(
                id,
                Request {
                    url,
                    ..Request::default()
                },
            );
        } else if let Some(request) = self.requests.get_mut(&id) {
            match method {
                "Network.responseReceived" => {
                    let status = parameters["response"]["status"]
                        .as_u64()
                        .unwrap_or_default();
                    request.failure = (status >= 400).then(|| format!("status {status}"));
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
}
