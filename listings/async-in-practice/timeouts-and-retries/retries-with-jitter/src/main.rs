// ANCHOR: retry
use std::io::{Error, ErrorKind};
use std::sync::LazyLock;
use std::time::Duration;

use rand::rngs::SmallRng;
use rand::{Rng, RngExt, SeedableRng};
use tokio::time::{Instant, sleep};

struct Policy {
    attempts: u32,
    first: Duration,
    longest: Duration,
}

async fn retry<T>(
    policy: &Policy,
    rng: &mut impl Rng,
    mut operation: impl AsyncFnMut(u32) -> Result<T, Error>,
) -> Result<T, Error> {
    let mut attempt = 1;
    loop {
        match operation(attempt).await {
            Err(error) if is_temporary(&error) && attempt < policy.attempts => {}
            ended => return ended,
        }
        let ceiling = policy
            .first
            .saturating_mul(2u32.saturating_pow(attempt - 1))
            .min(policy.longest);
        sleep(rng.random_range(Duration::ZERO..=ceiling)).await;
        attempt += 1;
    }
}

fn is_temporary(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset | ErrorKind::TimedOut
    )
}

static START: LazyLock<Instant> = LazyLock::new(Instant::now);

async fn connect(attempt: u32) -> Result<&'static str, Error> {
    println!("{:5} ms: attempt {attempt}", START.elapsed().as_millis());
    match attempt {
        5.. => Ok("connected"),
        _ => Err(Error::new(ErrorKind::ConnectionRefused, "refused")),
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() -> Result<(), Error> {
    let mut rng = SmallRng::seed_from_u64(7);
    let mut policy = Policy {
        attempts: 6,
        first: Duration::from_millis(100),
        longest: Duration::from_millis(500),
    };
    println!("{}", retry(&policy, &mut rng, connect).await?);
    policy.attempts = 3;
    if let Err(error) = retry(&policy, &mut rng, connect).await {
        println!("gave up: {error}");
    }
    Ok(())
}
// ANCHOR_END: retry

#[cfg(test)]
mod tests {
    use super::*;
    use std::iter::repeat;

    const POLICY: Policy = Policy {
        attempts: 40,
        first: Duration::from_millis(100),
        longest: Duration::from_millis(500),
    };

    /// The pauses between attempts that all fail with this error, in milliseconds.
    async fn pauses(kind: ErrorKind) -> Vec<u128> {
        let mut rng = SmallRng::seed_from_u64(1);
        let mut times = Vec::new();
        let outcome: Result<(), _> = retry(&POLICY, &mut rng, async |_| {
            times.push(Instant::now());
            Err(kind.into())
        })
        .await;
        assert_eq!(outcome.map_err(|error| error.kind()), Err(kind));
        let pauses = times.windows(2).map(|pair| (pair[1] - pair[0]).as_millis());
        pauses.collect()
    }

    #[tokio::test(start_paused = true)]
    async fn each_pause_has_a_ceiling() {
        let pauses = pauses(ErrorKind::TimedOut).await;
        assert_eq!(pauses.len(), 39);
        let ceilings = [100, 200, 400].into_iter().chain(repeat(500));
        // A sleep ends with the millisecond in which it is over.
        assert!(
            pauses
                .iter()
                .zip(ceilings)
                .all(|(&pause, ceiling)| pause <= ceiling + 1)
        );
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_not_temporary_is_not_tried_again() {
        assert_eq!(pauses(ErrorKind::NotFound).await, []);
    }
}
