//! Positioned, vectored file access straight from and to guest memory.

use std::os::fd::{AsFd, AsRawFd, RawFd};

use rustix::io::Errno;

use super::memory::Segment;

/// Most pieces that the kernel takes at once (UIO_MAXIOV).
const PIECES: usize = 1024;

type Call = unsafe extern "C" fn(RawFd, *const libc::iovec, libc::c_int, libc::off_t) -> libc::ssize_t;

/// Fills the pieces from a file; returns bytes read, fewer than asked only at the end of the file.
///
/// The pieces are used up. A piece that is not mapped any more makes the kernel answer EFAULT.
pub fn read_at(file: impl AsFd, pieces: &mut [Segment], offset: u64) -> Result<usize, Errno> {
    all(libc::preadv, file.as_fd().as_raw_fd(), pieces, offset)
}

/// Writes the pieces to a file; returns bytes written.
pub fn write_at(file: impl AsFd, pieces: &mut [Segment], offset: u64) -> Result<usize, Errno> {
    all(libc::pwritev, file.as_fd().as_raw_fd(), pieces, offset)
}

fn all(call: Call, file: RawFd, mut pieces: &mut [Segment], offset: u64) -> Result<usize, Errno> {
    let mut done = 0;
    while !pieces.is_empty() {
        let place = offset.checked_add(done as u64).ok_or(Errno::INVAL)?;
        let place = libc::off_t::try_from(place).map_err(|_| Errno::INVAL)?;
        let count = pieces.len().min(PIECES) as libc::c_int;
        // SAFETY: the pieces lie in mapped memory that their holder keeps mapped, which is laid out as an array of iovec.
        let moved = unsafe { call(file, Segment::as_vectors(pieces), count, place) };
        if moved < 0 {
            match std::io::Error::last_os_error().raw_os_error() {
                Some(libc::EINTR) => continue,
                code => return Err(Errno::from_raw_os_error(code.unwrap_or(libc::EIO))),
            }
        }
        if moved == 0 {
            break;
        }
        done += moved as usize;
        pieces = advance(pieces, moved as usize);
    }
    Ok(done)
}

/// The pieces without their first `count` bytes.
fn advance(mut pieces: &mut [Segment], mut count: usize) -> &mut [Segment] {
    while let Some(first) = pieces.first_mut() {
        if count < first.len() {
            *first = first.part(count, usize::MAX);
            break;
        }
        count -= first.len();
        pieces = &mut pieces[1..];
    }
    pieces
}
