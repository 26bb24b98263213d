use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::time::Duration;

use polite_crawler::{Broken, Crawl, crawl};
use tokio::time::{Instant, sleep, timeout};

/// A site, and what its server has seen.
#[derive(Default)]
struct Site {
    /// Seconds that each page takes, and its links; `None` if it is broken.
    pages: BTreeMap<&'static str, (u64, Option<Vec<&'static str>>)>,
    fetched: RefCell<Vec<String>>,
    running: Cell<usize>,
    most: Cell<usize>,
}

impl Site {
    fn page(mut self, name: &'static str, seconds: u64, links: &[&'static str]) -> Self {
        self.pages.insert(name, (seconds, Some(links.to_vec())));
        self
    }

    fn broken(mut self, name: &'static str) -> Self {
        self.pages.insert(name, (1, None));
        self
    }

    async fn fetch(&self, name: String) -> Result<Vec<String>, Broken> {
        self.running.set(self.running.get() + 1);
        self.most.set(self.most.get().max(self.running.get()));
        let (seconds, links) = &self.pages[name.as_str()];
        self.fetched.borrow_mut().push(name);
        sleep(Duration::from_secs(*seconds)).await;
        self.running.set(self.running.get() - 1);
        let links = links.as_ref().ok_or(Broken)?;
        Ok(links.iter().map(|&link| link.to_owned()).collect())
    }

    /// Crawls it from `/`, and says how many seconds that took.
    async fn crawled(&self, limit: usize) -> (Crawl, u64) {
        let start = Instant::now();
        let crawl = crawl("/", limit, async |name| self.fetch(name).await);
        let limit = Duration::from_secs(1000);
        let found = timeout(limit, crawl).await.expect("it waits forever");
        (found, start.elapsed().as_secs())
    }
}

const LEAVES: [&str; 9] = ["/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8", "/9"];

/// A page with nine links.
fn star() -> Site {
    let site = Site::default().page("/", 1, &LEAVES);
    LEAVES
        .iter()
        .fold(site, |site, leaf| site.page(leaf, 1, &[]))
}

#[tokio::test(start_paused = true)]
async fn finds_every_page() {
    let site = Site::default()
        .page("/", 1, &["/a", "/b"])
        .page("/a", 1, &["/c"])
        .page("/b", 1, &[])
        .page("/c", 1, &["/d"])
        .page("/d", 1, &[]);
    let (crawl, _) = site.crawled(2).await;
    assert!(crawl.found.iter().eq(["/", "/a", "/b", "/c", "/d"]));
    assert!(crawl.failed.is_empty());
}

#[tokio::test(start_paused = true)]
async fn fetches_each_page_once() {
    let site = Site::default()
        .page("/", 1, &["/a", "/b", "/a", "/"])
        .page("/a", 1, &["/b", "/c"])
        .page("/b", 1, &["/c", "/a", "/"])
        .page("/c", 1, &["/c", "/"]);
    site.crawled(3).await;
    let mut fetched = site.fetched.take();
    fetched.sort();
    assert_eq!(fetched, ["/", "/a", "/b", "/c"]);
}

#[tokio::test(start_paused = true)]
async fn never_fetches_more_than_allowed_at_a_time() {
    for limit in 1..=4 {
        let site = star();
        let (crawl, _) = site.crawled(limit).await;
        assert_eq!(crawl.found.len(), 10);
        assert_eq!(site.most.get(), limit);
    }
}

#[tokio::test(start_paused = true)]
async fn fetches_as_many_as_allowed_at_a_time() {
    assert_eq!(star().crawled(1).await.1, 10);
    assert_eq!(star().crawled(3).await.1, 4);
    assert_eq!(star().crawled(100).await.1, 2);
}

#[tokio::test(start_paused = true)]
async fn a_slow_page_holds_up_no_other() {
    let site = Site::default()
        .page("/", 1, &["/slow", "/a"])
        .page("/slow", 10, &[])
        .page("/a", 3, &["/b"])
        .page("/b", 3, &["/c"])
        .page("/c", 3, &[]);
    assert_eq!(site.crawled(2).await.1, 11);
}

#[tokio::test(start_paused = true)]
async fn a_failure_is_noted_and_gives_its_place_back() {
    let site = Site::default()
        .page("/", 1, &["/x", "/y", "/z", "/a"])
        .broken("/x")
        .broken("/y")
        .broken("/z")
        .page("/a", 1, &["/b"])
        .page("/b", 1, &[]);
    let (crawl, seconds) = site.crawled(2).await;
    assert_eq!(crawl.found.len(), 6);
    assert!(crawl.failed.iter().eq(["/x", "/y", "/z"]));
    assert_eq!(seconds, 4);
}
