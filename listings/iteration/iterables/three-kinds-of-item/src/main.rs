fn main() {
    let mut names = vec![String::from("Guido"), String::from("Luciano")];

    for name in &names {
        println!("Hello {name}");
    }

    for name in &mut names {
        name.push('!');
    }
    println!("{names:?}");

    let mut longest = String::new();
    for name in names {
        if name.len() > longest.len() {
            longest = name;
        }
    }
    println!("{longest}");
}
