use std::collections::HashSet;

fn main() {
    let names = HashSet::from(["Guido", "Luciano"]);
    let _backwards = names.iter().rev();
}
