//! Lowers the limit with each failure.
use std::collections::{BTreeSet, VecDeque};

use futures::StreamExt;
use futures::stream::FuturesUnordered;

#[derive(Debug, Default, PartialEq)]
pub struct Crawl {
    pub found: BTreeSet<String>,
    pub failed: BTreeSet<String>,
}

#[derive(Debug)]
pub struct Broken;

pub async fn crawl(
    start: &str,
    mut limit: usize,
    fetch: impl AsyncFn(String) -> Result<Vec<String>, Broken>,
) -> Crawl {
    let fetch_one = async |page: String| (page.clone(), fetch(page).await);
    let mut crawl = Crawl::default();
    crawl.found.insert(start.to_owned());
    let mut waiting = VecDeque::from([start.to_owned()]);
    let mut running = FuturesUnordered::new();
    loop {
        while running.len() < limit
            && let Some(page) = waiting.pop_front()
        {
            running.push(fetch_one(page));
        }
        match running.next().await {
            Some((_, Ok(links))) => {
                for link in links {
                    if crawl.found.insert(link.clone()) {
                        waiting.push_back(link);
                    }
                }
            }
            Some((page, Err(Broken))) => {
                crawl.failed.insert(page);
                limit -= 1;
            }
            None => return crawl,
        }
    }
}
