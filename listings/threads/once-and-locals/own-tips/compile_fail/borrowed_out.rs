use std::cell::Cell;

thread_local! {
    static TIPS: Cell<u32> = const { Cell::new(0) };
}

fn tips() -> &'static Cell<u32> {
    TIPS.with(|tips| tips)
}

fn main() {
    println!("{}", tips().get());
}
