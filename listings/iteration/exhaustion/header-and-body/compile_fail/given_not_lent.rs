fn main() {
    let lines = "From: Guido\n\nHello Kushal".lines();
    for line in lines {
        if line.is_empty() {
            break;
        }
        println!("header: {line}");
    }
    for line in lines {
        println!("body: {line}");
    }
}
