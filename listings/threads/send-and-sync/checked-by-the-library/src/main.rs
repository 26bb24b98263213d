use std::marker::PhantomData;
use std::thread;

struct Connection {
    orders: Vec<String>,
    stays_in_its_thread: PhantomData<*const ()>,
}

impl Connection {
    fn open() -> Self {
        let orders = vec!["soup".to_owned()];
        Connection {
            orders,
            stays_in_its_thread: PhantomData,
        }
    }

    fn count(&self) -> usize {
        self.orders.len()
    }
}

fn main() {
    let kitchen = thread::spawn(|| Connection::open().count());
    println!("{} order", kitchen.join().unwrap());
}
