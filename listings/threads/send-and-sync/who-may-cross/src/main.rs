use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::atomic::AtomicU32;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, MutexGuard};

struct Ask<T>(PhantomData<T>);

trait NotSend {
    const SEND: bool = false;
}
trait NotSync {
    const SYNC: bool = false;
}
impl<T> NotSend for Ask<T> {}
impl<T> NotSync for Ask<T> {}
impl<T: Send> Ask<T> {
    const SEND: bool = true;
}
impl<T: Sync> Ask<T> {
    const SYNC: bool = true;
}

macro_rules! ask {
    ($($type:ty),* $(,)?) => {$(
        let name = stringify!($type);
        let (send, sync) = (Ask::<$type>::SEND, Ask::<$type>::SYNC);
        println!("{name:<26} {send:<6} {sync}");
    )*};
}

fn main() {
    println!("{:<26} {:<6} Sync", "", "Send");
    ask!(
        String,
        Cell<u32>,
        RefCell<String>,
        Rc<String>,
        Arc<String>,
        Arc<RefCell<String>>,
        Mutex<Cell<u32>>,
        MutexGuard<'_, u32>,
        MutexGuard<'_, Cell<u32>>,
        AtomicU32,
        Receiver<u32>,
        *const u32,
    );
}
