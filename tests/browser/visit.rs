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
    /// The requests, the heaviest first.
    pub fn requests(&self) -> Vec<&Request> {
        let mut requests = Vec::from_iter(self.requests.values());
        requests.sort_by_key(|request| Reverse(request.bytes));
        requests
    }

    /// Whether each request has ended, and there was one.
    pub fn is_over(&self) -> bool {
        !self.requests.is_empty() && self.requests.values().all(|request| request.ended)
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
        let (method, event) = (&event["message"]["method"], &event["message"]["params"]);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let (id, url) = (text(&event["requestId"]), text(&event["request"]["url"]));
        let method = method.as_str().unwrap_or_default();
        if method == "Network.requestWillBeSent" && !url.starts_with("data:") {
            self.requests.entry(id).or_default().url = url;
        } else if let Some(request) = self.requests.get_mut(&id) {
            let status = event["response"]["status"].as_u64().unwrap_or_default();
            match method {
                "Network.responseReceived" if status >= 400 => {
                    request.failure = Some(format!("status {status}"));
                }
                "Network.loadingFailed" => request.failure = Some(text(&event["errorText"])),
                "Network.loadingFinished" => {
                    request.bytes = event["encodedDataLength"].as_f64().unwrap_or_default() as u64;
                }
                _ => {}
            }
            request.ended |= method.starts_with("Network.loading");
        }
    }
}
