use futures::stream::{self, Stream, StreamExt, TryStreamExt};

/// The rows of a service that is asked by offset: `fetch(offset)` gives up to `size`
/// rows, beginning with that one. Fewer than `size` are the last.
///
/// A page is fetched when its first row is asked for, and not before. After the last
/// one the service is not asked again. An error comes after the rows that were before
/// it, and the stream is over.
pub fn rows<T, E, Fut>(
    size: usize,
    mut fetch: impl FnMut(usize) -> Fut,
) -> impl Stream<Item = Result<T, E>>
where
    Fut: Future<Output = Result<Vec<T>, E>>,
{
    let pages = stream::try_unfold(Some(0), move |offset| {
        let page = offset.map(&mut fetch);
        async move {
            let (Some(offset), Some(page)) = (offset, page) else {
                return Ok(None);
            };
            let rows = page.await?;
            let next = (rows.len() == size).then_some(offset + size);
            Ok(Some((rows, next)))
        }
    });
    pages
        .map_ok(|rows| stream::iter(rows).map(Ok))
        .try_flatten()
}
