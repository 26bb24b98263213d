use std::cell::LazyCell;

static DRINK: LazyCell<String> = LazyCell::new(|| {
    println!("reading settings");
    String::from("tea")
});

fn main() {
    println!("Guido takes {}", *DRINK);
}
