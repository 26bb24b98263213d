//! Goes on with the same page after an error.
use futures::stream::{self, Stream, StreamExt};

pub fn rows<T, E, Fut>(
    size: usize,
    mut fetch: impl FnMut(usize) -> Fut,
) -> impl Stream<Item = Result<T, E>>
where
    Fut: Future<Output = Result<Vec<T>, E>>,
{
    let pages = stream::unfold(Some(0), move |offset| {
        let page = offset.map(&mut fetch);
        async move {
            let (offset, page) = (offset?, page?);
            match page.await {
                Ok(rows) => {
                    let next = (rows.len() == size).then_some(offset + size);
                    Some((rows.into_iter().map(Ok).collect(), next))
                }
                Err(error) => Some((vec![Err(error)], Some(offset))),
            }
        }
    });
    pages.flat_map(stream::iter)
}
