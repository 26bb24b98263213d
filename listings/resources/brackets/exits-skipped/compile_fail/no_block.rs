fn visit<R>(name: &str, work: impl FnOnce() -> R) -> R {
    println!("Enter {name}");
    let result = work();
    println!("Exit {name}");
    result
}

fn main() {
    visit("Winterfell");
    println!("inside?");
}
