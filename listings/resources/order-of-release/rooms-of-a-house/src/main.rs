struct Part(&'static str);

impl Drop for Part {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}

struct House {
    _roof: Part,
    _walls: Part,
}

impl Drop for House {
    fn drop(&mut self) {
        println!("house");
    }
}

fn main() {
    println!("-- fields");
    let house = House {
        _walls: Part("walls"),
        _roof: Part("roof"),
    };
    drop(house);

    println!("-- tuple");
    let pair = (Part("first"), Part("second"));
    drop(pair);

    println!("-- list");
    let list = vec![Part("one"), Part("two")];
    drop(list);
}
