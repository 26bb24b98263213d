fn main() {
    let mut scores = [4, 2, 6];
    for (left, right) in scores.iter_mut().zip(scores.iter_mut().skip(1)) {
        *left += *right;
    }
}
