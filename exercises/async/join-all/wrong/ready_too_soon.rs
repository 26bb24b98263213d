//! Is ready when the last of the futures is.
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

pub async fn join_all<F: Future>(futures: Vec<F>) -> Vec<F::Output> {
    let mut places: Vec<Place<F>> = futures
        .into_iter()
        .map(|future| Place::Running(Box::pin(future)))
        .collect();
    poll_fn(|context| {
        let mut running = false;
        for place in &mut places {
            if let Place::Running(future) = place {
                match future.as_mut().poll(context) {
                    Poll::Ready(output) => {
                        running = false;
                        *place = Place::Over(output);
                    }
                    Poll::Pending => running = true,
                }
            }
        }
        if running {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    })
    .await;
    places.into_iter().filter_map(Place::output).collect()
}

enum Place<F: Future> {
    Running(Pin<Box<F>>),
    Over(F::Output),
}

impl<F: Future> Place<F> {
    fn output(self) -> Option<F::Output> {
        match self {
            Place::Running(_) => None,
            Place::Over(output) => Some(output),
        }
    }
}
