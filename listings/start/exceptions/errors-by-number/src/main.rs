use std::io;

macro_rules! by_name {
    ($($name:ident)*) => { [$((stringify!($name), libc::$name)),*] };
}

fn main() {
    let errors = by_name![
        EAGAIN ECHILD ECONNABORTED ECONNREFUSED ECONNRESET EEXIST EINTR EISDIR
        ENOENT ENOTDIR EACCES EPERM EPIPE ESRCH ETIMEDOUT ENOSPC
    ];
    for (name, number) in errors {
        let error = io::Error::from_raw_os_error(number);
        println!("{name}: {:?}", error.kind());
    }
}
