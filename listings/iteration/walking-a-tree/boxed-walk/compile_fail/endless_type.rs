use std::iter::once;

struct Folder {
    name: &'static str,
    folders: Vec<Folder>,
}

fn walk(folder: &Folder) -> impl Iterator<Item = &'static str> {
    let inner = folder.folders.iter().flat_map(walk);
    once(folder.name).chain(inner)
}

fn main() {
    let root = Folder {
        name: "meetup",
        folders: vec![],
    };
    println!("{:?}", walk(&root).collect::<Vec<_>>());
}
