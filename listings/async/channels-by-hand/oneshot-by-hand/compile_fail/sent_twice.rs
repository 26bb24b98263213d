struct Promise<T>(std::sync::mpsc::SyncSender<T>);

impl<T> Promise<T> {
    fn keep(self, value: T) {
        // Not the subject here: that `self` is taken by value is.
        let _ = self.0.try_send(value);
    }
}

fn serve(promise: Promise<&'static str>) {
    promise.keep("soup");
    promise.keep("pie");
}

fn main() {
    serve(Promise(std::sync::mpsc::sync_channel(1).0));
}
