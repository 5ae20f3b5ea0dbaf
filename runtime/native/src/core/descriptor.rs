//! Descriptors with one owner, and what the kernel says they are.

use std::os::fd::{AsFd, FromRawFd, OwnedFd, RawFd};
use std::path::Path;

use rustix::fs::{FallocateFlags, FileType, Mode, OFlags};
use rustix::io::{Errno, FdFlags, fcntl_dupfd_cloexec, fcntl_getfd, fcntl_setfd};

use super::error::{Code, Error, Result};

/// What kind of open file a descriptor refers to, as far as the protocol cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An event counter.
    Event,
    /// A regular file, memfd or shared memory: something that can be mapped.
    Memory,
    /// A socket.
    Socket,
    /// A pipe or named pipe.
    Pipe,
    /// Anything else.
    Other,
}

impl Kind {
    /// The name of the kind in the runtime's interface.
    pub fn name(self) -> &'static str {
        match self {
            Self::Event => "eventfd",
            Self::Memory => "memory",
            Self::Socket => "socket",
            Self::Pipe => "pipe",
            Self::Other => "other",
        }
    }
}

/// Takes ownership of a descriptor number and marks it close-on-exec.
pub fn adopt(number: RawFd) -> Result<OwnedFd> {
    if number < 0 {
        return Err(Error::new(Code::Argument, format!("{number} is not a descriptor number")));
    }
    // SAFETY: the number is only asked about; it is -1-free, which is all that BorrowedFd demands statically,
    // and a number that is not open makes the call fail with EBADF.
    let borrowed = unsafe { std::os::fd::BorrowedFd::borrow_raw(number) };
    let mark = |flags: FdFlags| fcntl_setfd(borrowed, flags | FdFlags::CLOEXEC);
    fcntl_getfd(borrowed)
        .and_then(mark)
        .map_err(|errno| Error::system(format_args!("adopt descriptor {number}"), errno))?;
    // SAFETY: the number is open, and the caller hands over its ownership.
    Ok(unsafe { OwnedFd::from_raw_fd(number) })
}

/// Opens an existing file or block device.
pub fn open_file(path: &Path, read_only: bool) -> Result<OwnedFd> {
    let access = if read_only { OFlags::RDONLY } else { OFlags::RDWR };
    rustix::fs::open(path, access | OFlags::CLOEXEC, Mode::empty())
        .map_err(|errno| Error::system(format_args!("open {}", path.display()), errno))
}

/// A second owner of the same open file.
pub fn duplicate(descriptor: impl AsFd) -> Result<OwnedFd> {
    fcntl_dupfd_cloexec(descriptor, 0).map_err(|errno| Error::system("duplicate a descriptor", errno))
}

/// What the kernel says a descriptor is.
pub fn kind(descriptor: impl AsFd) -> Result<Kind> {
    let descriptor = descriptor.as_fd();
    let status = rustix::fs::fstat(descriptor).map_err(|errno| Error::system("fstat", errno))?;
    Ok(match FileType::from_raw_mode(status.st_mode) {
        FileType::RegularFile => Kind::Memory,
        FileType::Socket => Kind::Socket,
        FileType::Fifo => Kind::Pipe,
        FileType::Unknown if is_event(descriptor) => Kind::Event,
        _ => Kind::Other,
    })
}

/// Anonymous inodes have no file type; the link in /proc names their class.
fn is_event(descriptor: std::os::fd::BorrowedFd<'_>) -> bool {
    use std::os::fd::AsRawFd;
    std::fs::read_link(format!("/proc/self/fd/{}", descriptor.as_raw_fd()))
        .is_ok_and(|link| link.as_os_str() == "anon_inode:[eventfd]")
}

/// Bytes behind a descriptor: the length of a file, or of a block device.
pub fn size(descriptor: impl AsFd) -> Result<u64> {
    let descriptor = descriptor.as_fd();
    let failed = |errno| Error::system("read the size of a descriptor", errno);
    let status = rustix::fs::fstat(descriptor).map_err(failed)?;
    match FileType::from_raw_mode(status.st_mode) {
        FileType::RegularFile => Ok(status.st_size as u64),
        FileType::BlockDevice => block_device_size(descriptor).map_err(failed),
        other => Err(Error::new(
            Code::DescriptorKind,
            format!("the descriptor is a {other:?}, which has no size; a file or block device is needed"),
        )),
    }
}

/// Gives the space of a range of a file back; it reads as zeroes then. False where the file system cannot do that.
pub fn deallocate(file: impl AsFd, offset: u64, length: u64) -> std::result::Result<bool, Errno> {
    match rustix::fs::fallocate(file, FallocateFlags::PUNCH_HOLE | FallocateFlags::KEEP_SIZE, offset, length)
    {
        Ok(()) => Ok(true),
        Err(Errno::OPNOTSUPP | Errno::NOSYS | Errno::NODEV) => Ok(false),
        Err(errno) => Err(errno),
    }
}

fn block_device_size(device: std::os::fd::BorrowedFd<'_>) -> std::result::Result<u64, Errno> {
    use rustix::ioctl::{Getter, ioctl, opcode};
    /// BLKGETSIZE64 of linux/fs.h.
    const GET_SIZE: rustix::ioctl::Opcode = opcode::read::<usize>(0x12, 114);
    // SAFETY: this request writes one u64, which is what the getter makes room for.
    unsafe { ioctl(device, Getter::<GET_SIZE, u64>::new()) }
}
