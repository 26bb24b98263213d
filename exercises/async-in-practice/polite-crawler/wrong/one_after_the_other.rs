//! Fetches one page after the other.
use std::collections::BTreeSet;

#[derive(Debug, Default, PartialEq)]
pub struct Crawl {
    pub found: BTreeSet<String>,
    pub failed: BTreeSet<String>,
}

#[derive(Debug)]
pub struct Broken;

pub async fn crawl(
    start: &str,
    _limit: usize,
    fetch: impl AsyncFn(String) -> Result<Vec<String>, Broken>,
) -> Crawl {
    let mut crawl = Crawl::default();
    crawl.found.insert(start.to_owned());
    let mut waiting = vec![start.to_owned()];
    while let Some(page) = waiting.pop() {
        match fetch(page.clone()).await {
            Ok(links) => {
                for link in links {
                    if crawl.found.insert(link.clone()) {
                        waiting.push(link);
                    }
                }
            }
            Err(Broken) => {
                crawl.failed.insert(page);
            }
        }
    }
    crawl
}
