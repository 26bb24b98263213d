/// The numbers from `start` down to 1.
pub fn count_down(start: u32) -> Vec<u32> {
    todo!()
}
