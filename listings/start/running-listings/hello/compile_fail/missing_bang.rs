fn main() {
    println("Hello Guido");
}
