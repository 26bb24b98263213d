fn running_average() -> impl FnMut(f64) -> f64 {
    let mut total = 0.0;
    let mut count = 0.0;
    move |reading| {
        total += reading;
        count += 1.0;
        total / count
    }
}

fn main() {
    let mut average = running_average();
    println!("{:.1}", average());
}
