type Names<'a> = Box<dyn Iterator<Item = &'a str> + 'a>;

fn in_order<'a>(names: &'a [&'a str], backwards: bool) -> Names<'a> {
    let names = names.iter().copied();
    if backwards {
        Box::new(names.rev())
    } else {
        Box::new(names)
    }
}

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    let forwards = in_order(&names, false);
    println!("{:?}", Vec::from_iter(forwards));
    let backwards = in_order(&names, true);
    println!("{:?}", Vec::from_iter(backwards));
}
