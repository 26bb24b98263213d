fn warmer<T: PartialOrd>(first: T, second: T) -> bool {
    first > second
}

struct Reading {
    celsius: f64,
}

fn main() {
    let noon = Reading { celsius: 21.5 };
    let night = Reading { celsius: 18.5 };
    println!("{} {}", noon.celsius, night.celsius);
    println!("{}", warmer(noon, night));
}
