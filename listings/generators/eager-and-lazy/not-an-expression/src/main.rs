fn totals(items: impl IntoIterator<Item = i32>) -> impl Iterator<Item = i32> {
    items.into_iter().scan(0, |total, item| {
        *total += item;
        Some(*total)
    })
}

fn main() {
    println!("{:?}", Vec::from_iter(totals([20, 22, 21])));

    let mut total = 0;
    let expression = [20, 22, 21].into_iter().map(|n| {
        total += n;
        total
    });
    println!("{:?}", Vec::from_iter(expression));
    println!("left behind: {total}");

    let again = (0..).flat_map(|_| [1, 2]);
    println!("{:?}", Vec::from_iter(again.take(5)));
}
