use varint_frames::{Frames, TooLong};

/// All the frames that can be had now.
fn ready(frames: &mut Frames) -> Vec<Vec<u8>> {
    std::iter::from_fn(|| frames.next_frame().expect("no frame here is too long")).collect()
}

fn sent() -> (Vec<u8>, Vec<Vec<u8>>) {
    let payloads = vec![b"Guido".to_vec(), vec![], vec![0x80; 300], vec![7]];
    let mut bytes = vec![5];
    bytes.extend(b"Guido");
    bytes.extend([0, 0xac, 0x02]);
    bytes.extend([0x80; 300]);
    bytes.extend([1, 7]);
    (bytes, payloads)
}

#[test]
fn two_frames_in_one_piece() {
    let mut frames = Frames::new(100);
    frames.push(b"\x05Guido\x07Luciano");
    assert_eq!(frames.next_frame(), Ok(Some(b"Guido".to_vec())));
    assert_eq!(frames.next_frame(), Ok(Some(b"Luciano".to_vec())));
    assert_eq!(frames.next_frame(), Ok(None));
}

#[test]
fn it_does_not_matter_where_the_bytes_are_cut() {
    let (bytes, payloads) = sent();
    for cut in 0..=bytes.len() {
        let mut frames = Frames::new(300);
        frames.push(&bytes[..cut]);
        let mut received = ready(&mut frames);
        frames.push(&bytes[cut..]);
        received.extend(ready(&mut frames));
        assert_eq!(received, payloads, "cut after {cut} bytes");
        assert!(frames.is_between_frames());
    }
}

#[test]
fn byte_by_byte() {
    let (bytes, payloads) = sent();
    let mut frames = Frames::new(300);
    let mut received = Vec::new();
    for byte in bytes {
        frames.push(&[byte]);
        received.extend(ready(&mut frames));
    }
    assert_eq!(received, payloads);
}

#[test]
fn asking_too_early_changes_nothing() {
    let mut frames = Frames::new(300);
    for piece in [&[][..], &[0xac], &[0x02], &[1; 299]] {
        frames.push(piece);
        assert_eq!(frames.next_frame(), Ok(None));
        assert_eq!(frames.next_frame(), Ok(None));
    }
    assert!(!frames.is_between_frames());
    frames.push(&[1]);
    assert_eq!(frames.next_frame(), Ok(Some(vec![1; 300])));
}

#[test]
fn too_long_is_said_before_the_payload_comes() {
    let mut frames = Frames::new(299);
    frames.push(&[0xac]);
    assert_eq!(frames.next_frame(), Ok(None));
    frames.push(&[0x02]);
    assert_eq!(frames.next_frame(), Err(TooLong));
}

#[test]
fn a_length_does_not_go_on_forever() {
    let mut frames = Frames::new(300);
    frames.push(&[0x80, 0x80, 0x80]);
    assert_eq!(frames.next_frame(), Ok(None));
    frames.push(&[0x80]);
    assert_eq!(frames.next_frame(), Err(TooLong));
}
