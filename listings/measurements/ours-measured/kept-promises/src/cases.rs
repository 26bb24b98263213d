use futures::executor::block_on;
use futures::join;

use super::promise;

// ANCHOR: cases
pub fn ours(size: u64) -> u64 {
    block_on(async {
        let mut sum = 0;
        for number in 0..size {
            let (promise, kept) = promise();
            let (kept, ()) = join!(kept, async {
                promise.keep(number).expect("the receiver is there");
            });
            sum += kept.expect("the promise is kept");
        }
        sum
    })
}

pub fn tokio(size: u64) -> u64 {
    block_on(async {
        let mut sum = 0;
        for number in 0..size {
            let (promise, kept) = tokio::sync::oneshot::channel();
            let (kept, ()) = join!(kept, async {
                promise.send(number).expect("the receiver is there");
            });
            sum += kept.expect("the promise is kept");
        }
        sum
    })
}
// ANCHOR_END: cases

pub fn futures(size: u64) -> u64 {
    block_on(async {
        let mut sum = 0;
        for number in 0..size {
            let (promise, kept) = futures::channel::oneshot::channel();
            let (kept, ()) = join!(kept, async {
                promise.send(number).expect("the receiver is there");
            });
            sum += kept.expect("the promise is kept");
        }
        sum
    })
}
