/// A numbered log in which one line was written twice and another not at all.
///
/// The lines should be numbered 1, 2, 3 and so on, in any order, each number
/// once. If one number stands in the place of another, the answer is the
/// number that is there twice and the number that is not there, in this order.
/// If all is well, it is `None`. A log may have millions of lines, so do not go
/// through it once for every number.
///
/// `[3, 1, 3, 4]` answers `Some((3, 2))`, and `[2, 1, 3]` answers `None`.
pub fn doubled_and_missing(numbers: &[u32]) -> Option<(u32, u32)> {
    // The number that would stand there if they were in order.
    let expected = (1..).zip(numbers).find(|(number, found)| number != *found);
    expected.map(|(number, &found)| (found, number))
}
