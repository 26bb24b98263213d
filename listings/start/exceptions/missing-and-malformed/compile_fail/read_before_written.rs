fn price(dish: &str) -> u32 {
    let price;
    if dish == "tea" {
        price = 2;
    }
    price
}

fn main() {
    println!("{}", price("soup"));
}
