fn greetings<'a>(
    hello: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = String> {
    names.into_iter().map(move |name| format!("{hello} {name}"))
}

fn main() {
    for line in greetings("Hello", ["Guido", "Luciano"]) {
        println!("{line}");
    }

    for line in greetings("Namaste", "Kushal\nAmir".lines()) {
        println!("{line}");
    }
}
