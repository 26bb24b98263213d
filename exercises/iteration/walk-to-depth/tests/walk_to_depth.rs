use std::cell::RefCell;
use walk_to_depth::walk_to_depth;

fn meetup(folder: &str) -> Vec<String> {
    let inner: &[&str] = match folder {
        "meetup" => &["meetup/talks", "meetup/venue"],
        "meetup/talks" => &["meetup/talks/async", "meetup/talks/iteration"],
        "meetup/talks/async" => &["meetup/talks/async/wakers"],
        _ => &[],
    };
    inner.iter().map(|&folder| folder.to_owned()).collect()
}

/// A tree of one endless branch.
fn shaft(folder: &str) -> Vec<String> {
    let level: usize = folder.parse().expect("folders are numbered");
    vec![(level + 1).to_string()]
}

#[test]
fn a_folder_comes_before_those_inside_it() {
    let folders: Vec<_> = walk_to_depth("meetup", usize::MAX, meetup).collect();
    let expected = [
        (0, "meetup"),
        (1, "meetup/talks"),
        (2, "meetup/talks/async"),
        (3, "meetup/talks/async/wakers"),
        (2, "meetup/talks/iteration"),
        (1, "meetup/venue"),
    ];
    assert_eq!(
        folders,
        expected.map(|(depth, path)| (depth, path.to_owned()))
    );
}

#[test]
fn the_order_of_list_is_kept() {
    // Only the root has folders, so that a walk gone too far ends.
    let folders: Vec<String> = walk_to_depth("meetup", 1, |folder| match folder {
        "meetup" => ["venue", "async", "talks"].map(str::to_owned).to_vec(),
        _ => vec![],
    })
    .map(|(_, folder)| folder)
    .collect();
    assert_eq!(folders, ["meetup", "venue", "async", "talks"]);
}

#[test]
fn a_path_given_twice_is_visited_and_listed_twice() {
    let mut calls = Vec::new();
    let folders: Vec<_> = walk_to_depth("meetup", 2, |folder| {
        calls.push(folder.to_owned());
        let inner: &[&str] = match folder {
            "meetup" => &["talks", "venue", "talks"],
            "talks" => &["async"],
            _ => &[],
        };
        inner.iter().map(|&folder| folder.to_owned()).collect()
    })
    .collect();
    let expected = [
        (0, "meetup"),
        (1, "talks"),
        (2, "async"),
        (1, "venue"),
        (1, "talks"),
        (2, "async"),
    ];
    assert_eq!(
        folders,
        expected.map(|(depth, path)| (depth, path.to_owned()))
    );
    assert_eq!(calls, ["meetup", "talks", "venue", "talks"]);
}

#[test]
fn nothing_deeper_than_max_depth_is_handed_out() {
    let depths: Vec<usize> = walk_to_depth("meetup", 2, meetup)
        .map(|(depth, _)| depth)
        .collect();
    assert_eq!(depths, [0, 1, 2, 2, 1]);
}

#[test]
fn depth_zero_is_the_root_alone() {
    let folders: Vec<_> = walk_to_depth("meetup", 0, meetup).collect();
    assert_eq!(folders, [(0, "meetup".to_owned())]);
}

#[test]
fn a_root_without_folders_is_a_tree_of_one() {
    let folders: Vec<_> = walk_to_depth("meetup/venue", 9, meetup).collect();
    assert_eq!(folders, [(0, "meetup/venue".to_owned())]);
}

#[test]
fn the_first_folders_take_no_more_calls_than_folders() {
    let calls = RefCell::new(Vec::new());
    let walk = walk_to_depth("0", 1_000, |folder| {
        calls.borrow_mut().push(folder.to_owned());
        shaft(folder)
    });
    assert_eq!(*calls.borrow(), [""; 0], "listed before the first `next`");
    let depths: Vec<usize> = walk.take(3).map(|(depth, _)| depth).collect();
    assert_eq!(depths, [0, 1, 2]);
    assert!(calls.borrow().len() <= 3, "listed {:?}", calls.borrow());
}

#[test]
fn a_folder_at_max_depth_is_not_listed() {
    let mut calls = Vec::new();
    let count = walk_to_depth("0", 2, |folder| {
        calls.push(folder.to_owned());
        // The tree itself ends a little further down, so that a walk gone too far ends.
        if folder.len() < 4 {
            vec![format!("{folder}0")]
        } else {
            vec![]
        }
    })
    .count();
    assert_eq!(count, 3);
    assert_eq!(calls, ["0", "00"]);
}

#[test]
fn no_tree_is_too_deep() {
    let last = walk_to_depth("0", 100_000, shaft).take(100_001).last();
    assert_eq!(last, Some((100_000, "100000".to_owned())));
}
