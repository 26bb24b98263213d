fn main() {
    let names = ["Guido", "Echo", "Kushal"];
    let mut voices = names.into_iter();
    voices.by_ref().for_each(|name| match name {
        "Echo" => println!("{:?}", voices.next()),
        _ => println!("{name}"),
    });
}
