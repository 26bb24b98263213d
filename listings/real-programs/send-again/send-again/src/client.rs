//! Requests that are sent until they are answered, within limits.

use std::fmt;
use std::time::{Duration, SystemTime};

use reqwest::header::RETRY_AFTER;
use reqwest::{Method, redirect};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;
use tracing::debug;

use crate::limiter::Limiter;
use crate::splitmix::SplitMix64;

#[derive(Clone, Debug)]
pub struct Policy {
    pub attempts: u32,
    /// For one attempt, to the end of the body.
    pub timeout: Duration,
    /// The ceiling of the first pause; it doubles with each further one.
    pub first: Duration,
    pub longest: Duration,
    /// The longest `Retry-After` that is waited for.
    pub patience: Duration,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub size: u64,
    pub retry_after: Option<Duration>,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    NoConnection,
    BrokenOff,
    Timeout,
    Stopped,
}

/// How sending a request ended, after that many attempts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    pub attempts: u32,
    pub result: Result<Answer, Failure>,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Failure::NoConnection => "no connection",
            Failure::BrokenOff => "broken off",
            Failure::Timeout => "timeout",
            Failure::Stopped => "stopped",
        })
    }
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Failure {
        if error.is_timeout() {
            Failure::Timeout
        } else if error.is_connect() {
            Failure::NoConnection
        } else {
            Failure::BrokenOff
        }
    }
}

pub struct Client {
    http: reqwest::Client,
    server: String,
    policy: Policy,
    limiter: Limiter,
    /// Canceled, it lets the attempt under way finish, and starts no other.
    stop: CancellationToken,
}

impl Client {
    pub fn new(
        server: &str,
        policy: Policy,
        limiter: Limiter,
        stop: CancellationToken,
    ) -> reqwest::Result<Client> {
        let http = reqwest::Client::builder()
            .user_agent("refirer")
            .timeout(policy.timeout)
            .redirect(redirect::Policy::none())
            // Not where HTTP_PROXY says.
            .no_proxy()
            // A response that nobody asked for must not answer the next request.
            .pool_max_idle_per_host(0)
            .build()?;
        let server = server.trim_end_matches('/').to_owned();
        Ok(Client {
            http,
            server,
            policy,
            limiter,
            stop,
        })
    }

    async fn attempt(&self, method: &Method, target: &str) -> Result<Answer, Failure> {
        // Not `Url::join`, which takes `//example.org/` for another server.
        let url = format!("{}{target}", self.server);
        let mut response = self.http.request(method.clone(), url).send().await?;
        let told = response.headers().get(RETRY_AFTER);
        let told = told.and_then(|value| retry_after(value.to_str().ok()?, SystemTime::now()));
        let mut size = 0;
        while let Some(chunk) = response.chunk().await? {
            size += chunk.len() as u64;
        }
        Ok(Answer {
            status: response.status().as_u16(),
            size,
            retry_after: told,
        })
    }

    // ANCHOR: send
    pub async fn send(&self, method: &Method, target: &str, jitter: &mut SplitMix64) -> Sent {
        let mut attempts = 0;
        loop {
            if self.stopped_before(self.limiter.turn()).await {
                let result = Err(Failure::Stopped);
                return Sent { attempts, result };
            }
            attempts += 1;
            let result = self.attempt(method, target).await;
            let told = match &result {
                Ok(answer) if !is_temporary(answer.status) => return Sent { attempts, result },
                Ok(answer) => answer.retry_after.unwrap_or_default(),
                Err(_) => Duration::ZERO,
            };
            // What this request was told concerns the others as well.
            self.limiter.hold(told.min(self.policy.patience));
            if attempts == self.policy.attempts || told > self.policy.patience {
                return Sent { attempts, result };
            }
            let pause = self.policy.pause(attempts, jitter).max(told);
            debug!(%method, target, attempts, ?result, ?pause, "to be sent again");
            if self.stopped_before(sleep(pause)).await {
                let result = Err(Failure::Stopped);
                return Sent { attempts, result };
            }
        }
    }
    // ANCHOR_END: send

    async fn stopped_before(&self, pause: impl Future<Output = ()>) -> bool {
        tokio::select! {
            biased;
            () = self.stop.cancelled() => true,
            () = pause => false,
        }
    }
}

/// Statuses that say "not now". A 500 is an answer.
fn is_temporary(status: u16) -> bool {
    matches!(status, 429 | 502 | 503 | 504)
}

impl Policy {
    /// Full jitter, in whole milliseconds.
    fn pause(&self, attempts: u32, jitter: &mut SplitMix64) -> Duration {
        let ceiling = self
            .first
            .saturating_mul(2_u32.saturating_pow(attempts - 1))
            .min(self.longest);
        Duration::from_millis(jitter.below(ceiling.as_millis() as u64 + 1))
    }
}

/// `Retry-After` has seconds or a date. One that is over means no pause.
fn retry_after(value: &str, now: SystemTime) -> Option<Duration> {
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_has_seconds_or_a_date() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
        let seconds = |value| retry_after(value, now).map(|pause| pause.as_secs());
        assert_eq!(seconds("120"), Some(120));
        assert_eq!(seconds("Sun, 06 Nov 1994 08:50:37 GMT"), Some(60));
        assert_eq!(seconds("Sun, 06 Nov 1994 08:00:00 GMT"), Some(0));
        assert_eq!(seconds("99999999999999999999"), Some(u64::MAX));
        for nonsense in ["", "-1", "1.5", "soon"] {
            assert_eq!(seconds(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn pauses_have_a_ceiling() {
        let policy = Policy {
            attempts: 100,
            timeout: Duration::ZERO,
            first: Duration::from_millis(100),
            longest: Duration::from_secs(1),
            patience: Duration::ZERO,
        };
        let mut jitter = SplitMix64(7);
        for (attempts, ceiling) in [(1, 100), (2, 200), (4, 800), (5, 1000), (99, 1000)] {
            let longest = (0..1000).map(|_| policy.pause(attempts, &mut jitter).as_millis());
            let longest = longest.max().unwrap();
            assert!((ceiling * 9 / 10..=ceiling).contains(&longest), "{longest}");
        }
    }
}
