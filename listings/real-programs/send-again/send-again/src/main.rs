//! What is sent for which logged request, and what comes of it if the server
//! misbehaves. The clock is paused: see the page on testing.

mod client;
mod faults;
mod limiter;
mod splitmix;
mod target;

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::atomic::Ordering;
use std::time::Duration;

use futures::stream::{self, StreamExt};
use reqwest::Method;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use client::{Answer, Client, Failure, Policy};
use limiter::Limiter;
use splitmix::SplitMix64;

const REQUESTS: [&str; 12] = [
    "GET /articles/7 HTTP/1.1",
    "GET /articles/7? HTTP/1.1",
    "GET /articles/7?page=2&q=caf%C3%A9 HTTP/2.0",
    "GET /articles/7?retry=True HTTP/1.1",
    "GET //example.org/ HTTP/1.1",
    "GET http://example.org/ HTTP/1.1",
    "OPTIONS * HTTP/1.1",
    "CONNECT example.org:443 HTTP/1.1",
    "GET /a/../b HTTP/1.1",
    "GET /it's?it's HTTP/1.1",
    "GET /a b HTTP/1.1",
    "-",
];

// ANCHOR: faults
/// A fault and the requests that meet it, one after the other.
const FAULTS: [(&str, &[&str]); 17] = [
    ("none", &["/sound"]),
    ("500", &["/broken"]),
    ("503 twice", &["/unavailable/2"]),
    ("503 for good", &["/unavailable/9"]),
    ("a second late", &["/slow"]),
    ("ten seconds late", &["/too-slow"]),
    ("a redirect to itself", &["/loop"]),
    ("Retry-After: 3600", &["/later"]),
    ("hangs up", &["raw/hang-up"]),
    ("resets the connection", &["raw/reset"]),
    ("half a head", &["raw/half-a-head"]),
    ("half a body", &["raw/half-a-body"]),
    ("half a chunk", &["raw/half-a-chunk"]),
    ("two lengths", &["raw/two-lengths"]),
    ("not HTTP", &["raw/not-http"]),
    ("a byte each second", &["raw/drip"]),
    ("more than its length", &["raw/too-long", "raw/sound"]),
];
// ANCHOR_END: faults

fn policy() -> Policy {
    Policy {
        attempts: 4,
        timeout: Duration::from_secs(5),
        first: Duration::from_millis(100),
        longest: Duration::from_secs(2),
        patience: Duration::from_secs(60),
    }
}

fn in_words(result: &Result<Answer, Failure>) -> String {
    match result {
        Ok(answer) => format!("{}, {} bytes", answer.status, answer.size),
        Err(failure) => failure.to_string(),
    }
}

async fn one_by_one(name: &str, targets: &[&str]) -> Result<(), Box<dyn Error>> {
    let servers = faults::start().await?;
    let clients = [servers.sound, servers.raw].map(|address| {
        let limiter = Limiter::new(Duration::from_millis(10), 1);
        let server = format!("http://{address}");
        Client::new(&server, policy(), limiter, CancellationToken::new())
    });
    let [sound, raw] = clients;
    let (sound, raw) = (sound?, raw?);
    let mut jitter = SplitMix64(7);
    for target in targets {
        let start = Instant::now();
        let before = servers.seen.requests.load(Ordering::Relaxed);
        let (client, target) = match target.strip_prefix("raw") {
            Some(target) => (&raw, target),
            None => (&sound, *target),
        };
        let sent = client.send(&Method::GET, target, &mut jitter).await;
        let seen = servers.seen.requests.load(Ordering::Relaxed) - before;
        let result = in_words(&sent.result);
        println!(
            "{name:22} {:4} {seen:4} {:6}  {result}",
            sent.attempts,
            start.elapsed().as_millis()
        );
    }
    Ok(())
}

/// Sends many requests for the same target, at most `at_once` at a time.
async fn many(
    target: &str,
    requests: u64,
    at_once: usize,
    interval: Duration,
) -> Result<(), Box<dyn Error>> {
    let servers = faults::start().await?;
    let server = format!("http://{}", servers.sound);
    let limiter = Limiter::new(interval, 1);
    let client = Client::new(&server, policy(), limiter, CancellationToken::new())?;
    let start = Instant::now();
    let sent: Vec<_> = stream::iter(0..requests)
        .map(async |number| {
            let mut jitter = SplitMix64(number);
            client.send(&Method::GET, target, &mut jitter).await
        })
        .buffer_unordered(at_once)
        .collect()
        .await;
    let ms = start.elapsed().as_millis();
    let mut counts = BTreeMap::new();
    for sent in sent {
        *counts.entry(in_words(&sent.result)).or_insert(0) += 1;
    }
    let counts: Vec<_> = counts
        .iter()
        .map(|(result, count)| format!("{count} x {result}"))
        .collect();
    let seen = servers.seen.requests.load(Ordering::Relaxed);
    let most = servers.seen.most_at_once.load(Ordering::Relaxed);
    println!(
        "{target}: {seen} requests, {most} at once, {ms} ms: {}",
        counts.join(", ")
    );
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), Box<dyn Error>> {
    for request in REQUESTS {
        match target::marked_request(request.as_bytes()) {
            Ok((_, marked)) => println!("{request:44} {marked}"),
            Err(refusal) => println!("{request:44} not sent: {refusal}"),
        }
    }
    println!();
    println!("{:22} sent seen     ms  result", "fault");
    for (name, targets) in FAULTS {
        one_by_one(name, targets).await?;
    }
    println!();
    many("/slow", 9, 3, Duration::from_millis(1)).await?;
    many("/sound", 9, 3, Duration::from_millis(250)).await?;
    many("/flood", 9, 3, Duration::from_millis(250)).await
}
