use std::fmt::Debug;
use std::iter;

fn show(label: &str, items: impl Iterator<Item: Debug>) {
    println!("{label}: {:?}", items.collect::<Vec<_>>());
}

fn running_total(numbers: impl Iterator<Item = u32>) -> impl Iterator<Item = u32> {
    numbers.scan(0, |total, number| {
        *total += number;
        Some(*total)
    })
}

fn main() {
    let weekdays = [12, 9, 14, 8, 21];
    let weekend = [30, 4];
    let week = || weekdays.into_iter().chain(weekend);

    show("joined", week());
    let lists = [&weekdays[..], &weekend];
    show("from lists", lists.into_iter().flatten());
    show("so far", running_total(week()));
    let records = week().scan(0, |record, guests| {
        *record = guests.max(*record);
        Some(*record)
    });
    show("record so far", records);
    let from_zero = iter::once(0).chain(running_total(weekend.into_iter()));
    show("from zero", from_zero);
    show("third to fifth", week().skip(2).take(3));
    show("every other", week().step_by(2));
    show(
        "from the first busy day",
        week().skip_while(|guests| *guests < 20),
    );
    show("quiet days", week().filter(|guests| *guests < 10));
    let is_open = [true, false, true, true, false, true, true];
    let open = week()
        .zip(is_open)
        .filter_map(|(guests, open)| open.then_some(guests));
    show("open", open);

    let tables = [(2, 4), (3, 6)];
    show(
        "seats",
        tables.into_iter().map(|(count, size)| count * size),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_total_is_the_sum() {
        assert_eq!(running_total([1, 2, 3].into_iter()).last(), Some(6));
        assert_eq!(running_total([].into_iter()).last(), None);
    }
}
