use std::collections::{BTreeMap, VecDeque};

/// The last items that were pushed, at most `size` of them.
struct Latest<T> {
    size: usize,
    items: VecDeque<T>,
}

impl<T> Latest<T> {
    fn new(size: usize) -> Self {
        let items = VecDeque::with_capacity(size);
        Latest { size, items }
    }

    fn push(&mut self, item: T) {
        self.items.push_back(item);
        if self.items.len() > self.size {
            self.items.pop_front();
        }
    }
}

fn main() {
    let seats = [("Guido", 4), ("Luciano", 2), ("Kushal", 4)];

    let mut at_table: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for (name, table) in seats {
        at_table.entry(table).or_default().push(name);
    }
    println!("{at_table:?}");
    println!("{:?} {}", at_table.get(&9), at_table.len());

    let mut queue = VecDeque::from(["Guido", "Luciano"]);
    queue.push_back("Kushal");
    queue.push_front("Barry");
    println!(
        "{:?} {:?} {}",
        queue.pop_front(),
        queue.pop_back(),
        queue.len()
    );
    queue.rotate_right(1);
    println!("{queue:?}");

    let mut latest = Latest::new(2);
    for dish in ["tea", "soup", "bread"] {
        latest.push(dish);
    }
    println!("{:?}", latest.items);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_room_keeps_nothing() {
        let mut latest = Latest::new(0);
        latest.push('x');
        assert!(latest.items.is_empty());
    }
}
