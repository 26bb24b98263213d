use std::cell::RefCell;
use std::io;
use std::rc::Rc;
use std::thread;

use tokio::runtime::{Builder, Handle};
use tokio::task::{LocalSet, spawn_local, yield_now};

fn has_loop() -> bool {
    Handle::try_current().is_ok()
}

async fn visit(visits: Rc<RefCell<Vec<String>>>) {
    yield_now().await;
    let name = thread::current().name().unwrap_or_default().to_owned();
    visits.borrow_mut().push(name);
}

async fn evening() -> String {
    let visits = Rc::new(RefCell::new(Vec::new()));
    let tasks = [(); 2].map(|()| spawn_local(visit(Rc::clone(&visits))));
    for task in tasks {
        task.await.expect("a visit does not panic");
    }
    format!("{}, {:?}", has_loop(), visits.borrow())
}

fn in_its_own_loop() -> io::Result<String> {
    let runtime = Builder::new_current_thread().build()?;
    Ok(LocalSet::new().block_on(&runtime, evening()))
}

fn main() -> io::Result<()> {
    for name in ["Guido", "Luciano"] {
        let thread = thread::Builder::new().name(name.to_owned());
        let said = thread.spawn(in_its_own_loop)?.join();
        println!("{}", said.expect("it does not panic")?);
    }
    println!("{}", has_loop());
    Ok(())
}
