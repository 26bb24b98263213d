//! What can be set, by flags or by the environment.

use std::fmt;
use std::net::SocketAddr;

use axum::http::HeaderValue;
use clap::{Parser, Subcommand};
use sha2::{Digest, Sha256};

// ANCHOR: config
/// A web service for the orders of a restaurant
#[derive(Clone, Debug, Parser)]
pub struct Config {
    /// Address to listen on; port 0 takes any that is free
    #[arg(long, env = "ORDERS_LISTEN", default_value = "127.0.0.1:8000")]
    pub listen: SocketAddr,

    /// `sqlite:FILE?mode=rwc`, `sqlite::memory:` or `postgres://…`
    #[arg(
        long,
        env = "ORDERS_DATABASE",
        hide_env_values = true,
        default_value = "sqlite:orders.db?mode=rwc"
    )]
    pub database: Secret,

    /// Token that may change the menu; without one, or with an empty one, the menu
    /// stays as it is
    #[arg(long, env = "ORDERS_TOKEN", hide_env_values = true)]
    pub token: Option<Secret>,

    /// Origin whose pages may use the service, as https://example.com; repeatable
    #[arg(long = "allow-origin", env = "ORDERS_ORIGINS", value_delimiter = ',')]
    #[arg(value_parser = origin)]
    pub origins: Vec<HeaderValue>,

    /// Seconds that a request may take, and its head, and the shutdown
    #[arg(long, env = "ORDERS_SECONDS", default_value_t = 10)]
    pub seconds: u64,

    /// Seconds to go on, not ready, before the shutdown: a balancer needs them
    #[arg(long, env = "ORDERS_NOTICE", default_value_t = 0)]
    pub notice: u64,

    /// Connections at once, open WebSockets among them; more have to wait
    #[arg(long, env = "ORDERS_CONNECTIONS", default_value_t = 1000)]
    pub connections: usize,

    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Answer a few requests, without a socket, and print what is answered
    Demo,
}

/// A value that is never printed.
#[derive(Clone)]
pub struct Secret(String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}
// ANCHOR_END: config

fn origin(text: &str) -> Result<HeaderValue, String> {
    let valid = text.is_empty() || text.contains("://");
    let origin = text.parse().ok().filter(|_| valid);
    origin.ok_or_else(|| "not an origin, as https://example.com".into())
}

impl From<&str> for Secret {
    fn from(text: &str) -> Secret {
        Secret(text.to_owned())
    }
}

impl Secret {
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether this is the secret. Compares digests, so that the time it takes
    /// tells nothing about how much of a guess was right. What is empty was not set,
    /// as `TOKEN=` in an environment, and is no secret.
    pub fn is(&self, guess: &str) -> bool {
        !self.0.is_empty() && Sha256::digest(&self.0) == Sha256::digest(guess)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_one_or_the_service_does_not_start() {
        let parse = |origin| Config::try_parse_from(["orders", "--allow-origin", origin]);
        assert_eq!(
            parse("https://a.example,http://b").unwrap().origins.len(),
            2
        );
        for wrong in ["*", "a.example", "https://a\nb"] {
            assert!(parse(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn a_secret_is_not_shown() {
        let arguments = [
            "orders",
            "--token",
            "hush",
            "--database",
            "postgres://me:hush@db/orders",
        ];
        let config = Config::parse_from(arguments);
        assert!(!format!("{config:?}").contains("hush"));
        let token = config.token.unwrap();
        assert!(token.is("hush") && !token.is("hus") && !token.is("hush "));
        assert!(!Secret::from("").is(""));
    }
}
