use aligned_blocks::aligned_blocks;

/// Not more than this many, so that blocks without an end fail instead of hanging.
/// (A loop inside one `next` still hangs: is there a size whose only bit was shifted out?)
fn blocks(start: u32, end: u32) -> Vec<(u32, u32)> {
    aligned_blocks(start, end).take(100).collect()
}

#[test]
fn the_examples() {
    assert_eq!(blocks(6, 16), [(6, 2), (8, 8)]);
    assert_eq!(blocks(0, 7), [(0, 4), (4, 2), (6, 1)]);
}

#[test]
fn one_block_is_enough() {
    assert_eq!(blocks(8, 16), [(8, 8)]);
    assert_eq!(blocks(5, 6), [(5, 1)]);
    assert_eq!(blocks(0, 64), [(0, 64)]);
}

#[test]
fn up_and_down_again() {
    assert_eq!(blocks(3, 13), [(3, 1), (4, 4), (8, 4), (12, 1)]);
}

#[test]
fn no_room_no_blocks() {
    assert_eq!(blocks(0, 0), []);
    assert_eq!(blocks(7, 7), []);
    assert_eq!(blocks(u32::MAX, u32::MAX), []);
}

#[test]
fn an_end_before_the_start() {
    assert_eq!(blocks(7, 3), []);
    assert_eq!(blocks(1, 0), []);
}

#[test]
fn to_the_last_address_but_one() {
    let from_zero = blocks(0, u32::MAX);
    assert_eq!(from_zero.len(), 32);
    assert_eq!(from_zero[0], (0, 1 << 31));
    assert_eq!(from_zero[31], (u32::MAX - 1, 1));
    assert_eq!(blocks(1, u32::MAX).len(), 62);
}

#[test]
fn every_small_range_is_covered_by_aligned_blocks() {
    for start in 0..=64 {
        for end in start..=64 {
            let mut at = start;
            for (block, size) in blocks(start, end) {
                assert_eq!(block, at, "{start} to {end}: where a block begins");
                assert!(size.is_power_of_two(), "{start} to {end}: size {size}");
                assert_eq!(at % size, 0, "{start} to {end}: {size} at {at}");
                at += size;
            }
            assert_eq!(at, end, "{start} to {end}: where it ends");
        }
    }
}

#[test]
fn as_few_as_there_can_be() {
    // `fewest[start]` is the least number of blocks up to `end`, tried in all ways.
    for end in 0..=64_usize {
        let mut fewest = vec![0; end + 1];
        for start in (0..end).rev() {
            let sizes = [1, 2, 4, 8, 16, 32, 64].into_iter();
            let fitting = sizes.filter(|size| start % size == 0 && start + size <= end);
            let rest = fitting.map(|size| fewest[start + size]).min();
            fewest[start] = 1 + rest.unwrap_or(0);
            let found = blocks(start as u32, end as u32).len();
            assert_eq!(found, fewest[start], "{start} to {end}");
        }
    }
}
