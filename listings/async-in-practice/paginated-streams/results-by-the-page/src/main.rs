use std::io::{Error, ErrorKind};
use std::pin::pin;

use futures::stream::{self, Stream, StreamExt, TryStreamExt};
use tokio::task::yield_now;

struct Page {
    items: Vec<&'static str>,
    next: Option<u32>,
}

/// A service whose third page may be down.
struct Service {
    up: bool,
}

impl Service {
    async fn fetch(&self, number: u32) -> Result<Page, Error> {
        println!("  fetch page {number}");
        yield_now().await;
        match number {
            1 => Ok(Page {
                items: vec!["ant", "bee"],
                next: Some(2),
            }),
            2 => Ok(Page {
                items: vec!["cat"],
                next: Some(3),
            }),
            3 if self.up => Ok(Page {
                items: vec!["dog", "elk"],
                next: None,
            }),
            _ => Err(Error::new(ErrorKind::NotConnected, "page 3 is down")),
        }
    }

    fn pages(&self) -> impl Stream<Item = Result<Page, Error>> {
        stream::try_unfold(Some(1), async |number| {
            let Some(number) = number else {
                return Ok(None);
            };
            let page = self.fetch(number).await?;
            let next = page.next;
            Ok(Some((page, next)))
        })
    }

    fn results(&self) -> impl Stream<Item = Result<&'static str, Error>> {
        let items = |page: Page| stream::iter(page.items).map(Ok);
        self.pages().map_ok(items).try_flatten()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let service = Service { up: false };
    let mut animals = pin!(service.results());
    while let Some(animal) = animals.try_next().await? {
        println!("{animal}");
        if animal == "cat" {
            break;
        }
    }

    match service.results().try_collect::<Vec<_>>().await {
        Ok(animals) => println!("{animals:?}"),
        Err(error) => println!("error: {error}"),
    }

    let service = Service { up: true };
    println!("{:?}", service.results().try_collect::<Vec<_>>().await?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn every_page_once() {
        let service = Service { up: true };
        let animals: Vec<_> = service.results().take(9).try_collect().await.unwrap();
        assert_eq!(animals, ["ant", "bee", "cat", "dog", "elk"]);
    }

    #[tokio::test]
    async fn an_error_comes_after_the_items_and_ends_the_stream() {
        let service = Service { up: false };
        let results: Vec<_> = service.results().take(9).collect().await;
        let good = results.iter().flatten().count();
        assert_eq!((good, results.len()), (3, 4));
        assert!(results[3].is_err());
    }
}
