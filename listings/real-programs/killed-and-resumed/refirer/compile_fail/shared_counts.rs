use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use tokio::task::spawn_blocking;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let summary = Rc::new(RefCell::new(BTreeMap::new()));
    let shared = Rc::clone(&summary);
    // The thread that reads the logs counts their lines.
    let reader = spawn_blocking(move || {
        *shared.borrow_mut().entry("lines").or_insert(0) += 1;
    });
    // The task that sends counts the answers.
    *summary.borrow_mut().entry("answered").or_insert(0) += 1;
    reader.await?;
    Ok(())
}
