fn main() {
    println!("asks for readiness: {}", cfg!(unix));
    println!("is told of completion: {}", cfg!(windows));
}
