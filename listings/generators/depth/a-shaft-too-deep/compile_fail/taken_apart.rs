use std::mem;

enum Item {
    Reading(u64),
    Group(Vec<Item>),
}

impl Drop for Item {
    fn drop(&mut self) {
        let Item::Group(inner) = self else { return };
        let mut stack = mem::take(inner);
        while let Some(item) = stack.pop() {
            if let Item::Group(inner) = item {
                stack.extend(inner);
            }
        }
    }
}

fn main() {
    let readings = vec![Item::Reading(19), Item::Reading(21)];
    let _tree = Item::Group(readings);
}
