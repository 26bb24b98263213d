use std::iter::once;

struct Folder {
    name: &'static str,
    folders: Vec<Folder>,
}

type Names<'a> = Box<dyn Iterator<Item = &'static str> + 'a>;

fn walk(folder: &Folder) -> Names<'_> {
    let inner = folder.folders.iter().flat_map(walk);
    Box::new(once(folder.name).chain(inner))
}

fn folder(name: &'static str, folders: Vec<Folder>) -> Folder {
    Folder { name, folders }
}

fn main() {
    let talks = vec![folder("async", vec![]), folder("iteration", vec![])];
    let meetup = vec![folder("talks", talks), folder("venue", vec![])];
    let root = folder("meetup", meetup);
    let names: Vec<&str> = walk(&root).collect();
    println!("{}", names.join(" "));
}
