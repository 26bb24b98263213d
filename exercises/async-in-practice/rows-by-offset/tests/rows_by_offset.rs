use std::cell::RefCell;
use std::pin::pin;

use futures::stream::{StreamExt, TryStreamExt};
use rows_by_offset::rows;
use tokio::task::yield_now;

/// A service with so many rows, which is down from some offset on.
struct Service {
    count: usize,
    down_from: usize,
    asked: RefCell<Vec<usize>>,
}

const SIZE: usize = 3;

impl Service {
    fn new(count: usize) -> Self {
        Service {
            count,
            down_from: usize::MAX,
            asked: RefCell::default(),
        }
    }

    async fn fetch(&self, offset: usize) -> Result<Vec<usize>, String> {
        self.asked.borrow_mut().push(offset);
        yield_now().await;
        if offset >= self.down_from {
            return Err(format!("down at {offset}"));
        }
        let end = self.count.min(offset + SIZE);
        Ok(Vec::from_iter(offset..end))
    }

    fn asked(&self) -> Vec<usize> {
        self.asked.borrow().clone()
    }
}

/// Many more rows than there are: a stream without an end fails here.
async fn all(service: &Service) -> Vec<Result<usize, String>> {
    rows(SIZE, |offset| service.fetch(offset))
        .take(50)
        .collect()
        .await
}

#[tokio::test]
async fn a_short_page_is_the_last() {
    let service = Service::new(7);
    assert_eq!(all(&service).await, Vec::from_iter((0..7).map(Ok)));
    assert_eq!(service.asked(), [0, 3, 6]);
}

#[tokio::test]
async fn a_full_page_may_be_followed_by_an_empty_one() {
    let service = Service::new(6);
    assert_eq!(all(&service).await, Vec::from_iter((0..6).map(Ok)));
    assert_eq!(service.asked(), [0, 3, 6]);
}

#[tokio::test]
async fn no_rows_at_all() {
    let service = Service::new(0);
    assert_eq!(all(&service).await, []);
    assert_eq!(service.asked(), [0]);
}

#[tokio::test]
async fn a_page_is_fetched_when_it_is_needed() {
    let service = Service::new(7);
    let mut rows = pin!(rows(SIZE, |offset| service.fetch(offset)));
    assert_eq!(service.asked(), []);
    for row in 0..3 {
        assert_eq!(rows.try_next().await, Ok(Some(row)));
    }
    assert_eq!(service.asked(), [0]);
    assert_eq!(rows.try_next().await, Ok(Some(3)));
    assert_eq!(service.asked(), [0, 3]);
}

#[tokio::test]
async fn an_error_is_the_end() {
    let service = Service {
        down_from: 3,
        ..Service::new(7)
    };
    let error = Err("down at 3".to_string());
    assert_eq!(all(&service).await, [Ok(0), Ok(1), Ok(2), error]);
    assert_eq!(service.asked(), [0, 3]);
}
