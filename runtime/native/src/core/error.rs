//! One error type for the whole core: a stable code, and a sentence with the values.

use std::fmt;
use std::ops::Deref;

use rustix::io::Errno;

/// The stable reason of an error. [`Code::as_ref`] is what JavaScript sees as `error.code`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The peer closed or reset the connection.
    Closed,
    /// Descriptors were lost on the way.
    DescriptorCount,
    /// A descriptor is not of the kind that the call needs.
    DescriptorKind,
    /// A queue size is not a power of two or is out of range.
    QueueSize,
    /// A range of guest memory is not inside the guest's memory, or a ring is misaligned.
    Address,
    /// A memory region is malformed, overlaps another or is larger than its file.
    MemoryRegion,
    /// An index in a ring is out of range.
    RingIndex,
    /// A chain of descriptors is longer than its table.
    RingLoop,
    /// An indirect table is malformed or was not negotiated.
    RingIndirect,
    /// A ring or a buffer lies outside the guest's memory.
    RingAddress,
    /// The buffers of a chain are in the wrong order or too long.
    RingLength,
    /// An inflight region is malformed, or does not fit its queue.
    Inflight,
    /// A message is too long.
    Size,
    /// The peer left a request unanswered.
    ReplyTimeout,
    /// The operating system refused.
    System,
    /// The caller passed something that makes no sense.
    Argument,
    /// The object was closed, or given to somebody else.
    State,
}

impl AsRef<str> for Code {
    fn as_ref(&self) -> &str {
        match self {
            Self::Closed => "ERR_VU_CLOSED",
            Self::DescriptorCount => "ERR_VU_DESCRIPTOR_COUNT",
            Self::DescriptorKind => "ERR_VU_DESCRIPTOR_KIND",
            Self::QueueSize => "ERR_VU_QUEUE_SIZE",
            Self::Address => "ERR_VU_ADDRESS",
            Self::MemoryRegion => "ERR_VU_MEMORY_REGION",
            Self::RingIndex => "ERR_VU_RING_INDEX",
            Self::RingLoop => "ERR_VU_RING_LOOP",
            Self::RingIndirect => "ERR_VU_RING_INDIRECT",
            Self::RingAddress => "ERR_VU_RING_ADDRESS",
            Self::RingLength => "ERR_VU_RING_LENGTH",
            Self::Inflight => "ERR_VU_INFLIGHT",
            Self::Size => "ERR_VU_SIZE",
            Self::ReplyTimeout => "ERR_VU_REPLY_TIMEOUT",
            Self::System => "ERR_VU_SYSTEM",
            Self::Argument => "ERR_VU_ARGUMENT",
            Self::State => "ERR_VU_STATE",
        }
    }
}

/// Why a call failed: a pointer to the [`Reason`], so that results, which mostly are no errors, stay in registers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Reason>);

/// What an error says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The stable reason.
    pub code: Code,
    /// What went wrong, with the values.
    pub message: String,
}

/// The result of every fallible call of the core.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error with a reason and a sentence.
    #[cold]
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self(Box::new(Reason { code, message: message.into() }))
    }

    /// The same for another reason.
    pub fn with_code(mut self, code: Code) -> Self {
        self.0.code = code;
        self
    }

    /// An error of the operating system: `action` says what was tried and on what.
    pub fn system(action: impl fmt::Display, errno: Errno) -> Self {
        Self::new(Code::System, format!("{action}: {}", describe(errno)))
    }
}

impl Deref for Error {
    type Target = Reason;

    fn deref(&self) -> &Reason {
        &self.0
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.code.as_ref(), self.message)
    }
}

impl std::error::Error for Error {}

macro_rules! errno_names {
    ($errno:expr, $($name:ident)+) => {
        match $errno.raw_os_error() {
            $(libc::$name => Some(stringify!($name)),)+
            _ => None,
        }
    };
}

/// The name of the error and the system's sentence, such as `ENOENT (No such file or directory)`.
pub fn describe(errno: Errno) -> String {
    let name = errno_names!(errno,
        EACCES EADDRINUSE EADDRNOTAVAIL EAGAIN EBADF EBUSY ECONNREFUSED ECONNRESET EDQUOT EEXIST EFAULT EFBIG
        EINTR EINVAL EIO EISDIR ELOOP EMFILE EMSGSIZE ENAMETOOLONG ENFILE ENODEV ENOENT ENOMEM ENOSPC ENOSYS
        ENOTCONN ENOTDIR ENOTSOCK ENOTSUP ENXIO EOVERFLOW EPERM EPIPE EPROTOTYPE EROFS ESPIPE ETIMEDOUT ETOOMANYREFS ETXTBSY);
    let sentence = std::io::Error::from(errno).to_string();
    let sentence = sentence.split(" (os error").next().unwrap_or_default();
    match name {
        Some(name) => format!("{name} ({sentence})"),
        None => format!("errno {} ({sentence})", errno.raw_os_error()),
    }
}
