struct Locked<T>(T);

impl<T> Locked<T> {
    fn with<R>(&mut self, change: impl FnOnce(&mut T) -> R) -> R {
        change(&mut self.0)
    }
}

fn main() {
    let mut guests = Locked(vec!["Guido"]);
    let names = guests.with(|guests| guests);
    names.push("Kushal");
}
