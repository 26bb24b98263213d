use std::cell::Cell;

struct Co<'a>(&'a Cell<Option<&'a str>>);

impl<'a> Co<'a> {
    async fn yield_(&self, item: &'a str) {
        self.0.set(Some(item));
        std::future::pending().await
    }
}

async fn words(text: &str, co: Co<'_>) {
    for line in text.lines() {
        let lower = line.to_lowercase();
        for word in lower.split_whitespace() {
            co.yield_(word).await;
        }
    }
}

fn main() {
    let slot = Cell::new(None);
    let _body = words("Hello Guido", Co(&slot));
}
