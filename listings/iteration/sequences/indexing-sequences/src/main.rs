fn first(names: &[&str]) -> String {
    let name = names.first().unwrap_or(&"nobody");
    name.to_string()
}

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];

    println!("{} {:?}", names[1], names.last());
    println!("{:?}", &names[1..]);
    println!("{:?}", names.get(3));

    let drawn = Vec::from(names);
    println!("{}", first(&names));
    println!("{}", first(&drawn));
    println!("{}", first(&names[3..]));

    let player = ("Guido", 1);
    println!("{} {}", player.0, player.1);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_slice_has_no_first_name() {
        assert_eq!(first(&[]), "nobody");
    }
}
