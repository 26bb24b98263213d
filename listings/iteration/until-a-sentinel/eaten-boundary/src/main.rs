fn early(line: &&str) -> bool {
    *line != "LOGIN"
}

fn main() {
    let log = ["init", "mount", "LOGIN", "mail"];

    let mut lines = log.into_iter();
    let boot = lines.by_ref().take_while(early);
    println!("{:?}", boot.collect::<Vec<_>>());
    println!("{:?}", lines.collect::<Vec<_>>());

    let mut lines = log.into_iter().peekable();
    let mut boot = Vec::new();
    while let Some(line) = lines.next_if(early) {
        boot.push(line);
    }
    println!("{boot:?}");
    println!("{:?}", lines.collect::<Vec<_>>());
}
