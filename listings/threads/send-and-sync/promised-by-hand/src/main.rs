use std::thread;

/// A number on the heap, owned by way of a raw pointer.
struct Parcel {
    contents: *mut u32,
}

// SAFETY: a `Parcel` is the only owner of what it points to. Moving it to
// another thread leaves nothing behind through which that could be reached.
unsafe impl Send for Parcel {}

impl Parcel {
    fn new(contents: u32) -> Self {
        let contents = Box::into_raw(Box::new(contents));
        Parcel { contents }
    }

    fn open(&mut self) -> &mut u32 {
        // SAFETY: the pointer came from a `Box` that lives until `drop`, and
        // `&mut self` makes this the only reference.
        unsafe { &mut *self.contents }
    }
}

impl Drop for Parcel {
    fn drop(&mut self) {
        // SAFETY: the pointer came from `Box::into_raw`, and `drop` runs once.
        drop(unsafe { Box::from_raw(self.contents) });
    }
}

fn main() {
    let mut parcel = Parcel::new(4);
    let kitchen = thread::spawn(move || {
        *parcel.open() += 2;
        parcel
    });
    let mut parcel = kitchen.join().unwrap();
    println!("{}", parcel.open());
}
