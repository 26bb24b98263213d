use std::io::ErrorKind;
use std::time::Duration;

use frames_in_pieces::Frames;
use tokio::io::{AsyncWriteExt, DuplexStream, duplex};
use tokio::time::timeout;

fn connection() -> (DuplexStream, Frames<DuplexStream>) {
    let (near, far) = duplex(64);
    (near, Frames::new(far))
}

/// Waits for a frame for a moment, and drops the wait.
async fn give_up(frames: &mut Frames<DuplexStream>) {
    let moment = Duration::from_millis(10);
    let frame = timeout(moment, frames.next()).await;
    assert!(frame.is_err(), "this frame is not complete");
}

async fn next(frames: &mut Frames<DuplexStream>) -> Option<String> {
    let long = Duration::from_secs(10);
    let frame = timeout(long, frames.next())
        .await
        .expect("this frame is complete");
    frame
        .unwrap()
        .map(|frame| String::from_utf8(frame).unwrap())
}

#[tokio::test(start_paused = true)]
async fn frames_and_the_end() {
    let (mut near, mut frames) = connection();
    near.write_all(b"\0\x04soup\0\0\0\x03tea").await.unwrap();
    drop(near);
    assert_eq!(next(&mut frames).await.as_deref(), Some("soup"));
    assert_eq!(next(&mut frames).await.as_deref(), Some(""));
    assert_eq!(next(&mut frames).await.as_deref(), Some("tea"));
    assert_eq!(next(&mut frames).await, None);
}

#[tokio::test(start_paused = true)]
async fn both_bytes_of_the_length_count() {
    let (mut near, mut frames) = connection();
    tokio::spawn(async move {
        near.write_all(b"\x01\x02").await.unwrap();
        near.write_all(&[b'a'; 258]).await.unwrap();
    });
    assert_eq!(next(&mut frames).await.map(|frame| frame.len()), Some(258));
}

#[tokio::test(start_paused = true)]
async fn dropped_within_a_frame() {
    let (mut near, mut frames) = connection();
    near.write_all(b"\0\x04so").await.unwrap();
    give_up(&mut frames).await;
    near.write_all(b"up").await.unwrap();
    assert_eq!(next(&mut frames).await.as_deref(), Some("soup"));
}

#[tokio::test(start_paused = true)]
async fn dropped_within_the_length() {
    let (mut near, mut frames) = connection();
    near.write_all(b"\0").await.unwrap();
    give_up(&mut frames).await;
    near.write_all(b"\x04soup").await.unwrap();
    assert_eq!(next(&mut frames).await.as_deref(), Some("soup"));
}

#[tokio::test(start_paused = true)]
async fn dropped_after_every_byte() {
    let (mut near, mut frames) = connection();
    let (last, bytes) = b"\0\x04soup".split_last().unwrap();
    for byte in bytes {
        near.write_u8(*byte).await.unwrap();
        give_up(&mut frames).await;
    }
    near.write_u8(*last).await.unwrap();
    assert_eq!(next(&mut frames).await.as_deref(), Some("soup"));
}

#[tokio::test(start_paused = true)]
async fn what_follows_a_frame_is_kept() {
    let (mut near, mut frames) = connection();
    near.write_all(b"\0\x04soup\0\x03t").await.unwrap();
    assert_eq!(next(&mut frames).await.as_deref(), Some("soup"));
    give_up(&mut frames).await;
    near.write_all(b"ea").await.unwrap();
    assert_eq!(next(&mut frames).await.as_deref(), Some("tea"));
}

#[tokio::test(start_paused = true)]
async fn an_end_within_a_frame_is_an_error() {
    for piece in [&b"\0\x04so"[..], b"\0\x04", b"\0"] {
        let (mut near, mut frames) = connection();
        near.write_all(piece).await.unwrap();
        drop(near);
        let error = frames.next().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnexpectedEof);
    }
}
