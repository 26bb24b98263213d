/// A numbered log in which one number may be in the place of another.
///
/// The lines should be numbered from 1 to the number of lines, in any order,
/// each number once. All numbers are in this range. But one may be there twice,
/// and then another is missing: the answer is these two, in this order. If all
/// is well, it is `None`.
///
/// A log may have millions of lines, so do not go through it once for every
/// number: one of the tests would not come to an end. Extra memory is allowed,
/// and not needed.
///
/// `[3, 1, 3, 4]` answers `Some((3, 2))`, and `[2, 1, 3]` answers `None`.
pub fn doubled_and_missing(numbers: &[u32]) -> Option<(u32, u32)> {
    // The number that would be there if they were in order.
    let expected = (1..).zip(numbers).find(|(number, found)| number != *found);
    expected.map(|(number, &found)| (found, number))
}
