//! Notes a page when it has been fetched.
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
    limit: usize,
    fetch: impl AsyncFn(String) -> Result<Vec<String>, Broken>,
) -> Crawl {
    let fetch_one = async |page: String| (page.clone(), fetch(page).await);
    let mut crawl = Crawl::default();
    let mut waiting = VecDeque::from([start.to_owned()]);
    let mut running = FuturesUnordered::new();
    loop {
        while running.len() < limit
            && let Some(page) = waiting.pop_front()
        {
            running.push(fetch_one(page));
        }
        match running.next().await {
            Some((page, Ok(links))) => {
                crawl.found.insert(page);
                for link in links {
                    if !crawl.found.contains(&link) {
                        waiting.push_back(link);
                    }
                }
            }
            Some((page, Err(Broken))) => {
                crawl.found.insert(page.clone());
                crawl.failed.insert(page);
            }
            None => return crawl,
        }
    }
}
