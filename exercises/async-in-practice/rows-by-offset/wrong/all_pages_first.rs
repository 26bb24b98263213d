//! Fetches all the pages before it hands out the first row.
use futures::stream::{self, Stream, StreamExt};

pub fn rows<T, E, Fut>(
    size: usize,
    mut fetch: impl FnMut(usize) -> Fut,
) -> impl Stream<Item = Result<T, E>>
where
    Fut: Future<Output = Result<Vec<T>, E>>,
{
    let all = async move {
        let mut all = Vec::new();
        loop {
            match fetch(all.len()).await {
                Ok(rows) => {
                    let last = rows.len() < size;
                    all.extend(rows.into_iter().map(Ok));
                    if last {
                        return all;
                    }
                }
                Err(error) => {
                    all.push(Err(error));
                    return all;
                }
            }
        }
    };
    stream::once(all).flat_map(stream::iter)
}
