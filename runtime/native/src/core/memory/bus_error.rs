//! Survives files that are truncated while they are mapped.
//!
//! Touching a page beyond the end of its file raises SIGBUS, which would let any peer kill the process. The handler looks
//! the address up in a registry of our mappings and replaces the page by an anonymous one; the mapping's owner sees a
//! flag. Faults elsewhere go to whatever handler was there before.
//!
//! The handler may interrupt anything, so it takes no lock and allocates nothing: the registry is a list of blocks of
//! slots that only grows, and each slot carries a counter that is odd while it is in use and changes with each use.

use std::ffi::{c_int, c_void};
use std::mem::MaybeUninit;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use rustix::io::Errno;

use crate::core::error::{Error, Result};

const SLOTS_IN_BLOCK: usize = 64;

struct Slot {
    /// Odd while the slot is in use; grows with every change.
    version: AtomicUsize,
    start: AtomicUsize,
    end: AtomicUsize,
    page: AtomicUsize,
    broken: AtomicPtr<AtomicBool>,
}

struct Block {
    slots: [Slot; SLOTS_IN_BLOCK],
    next: AtomicPtr<Block>,
}

static FIRST: Block = Block::new();
static PREVIOUS: OnceLock<libc::sigaction> = OnceLock::new();
static INSTALLED: OnceLock<std::result::Result<(), Errno>> = OnceLock::new();
/// Changes of the registry are rare and exclude each other; only the handler reads without this lock.
static CHANGE: std::sync::Mutex<()> = std::sync::Mutex::new(());

impl Slot {
    const fn new() -> Self {
        Self {
            version: AtomicUsize::new(0),
            start: AtomicUsize::new(0),
            end: AtomicUsize::new(0),
            page: AtomicUsize::new(0),
            broken: AtomicPtr::new(null_mut()),
        }
    }
}

impl Block {
    const fn new() -> Self {
        Self { slots: [const { Slot::new() }; SLOTS_IN_BLOCK], next: AtomicPtr::new(null_mut()) }
    }
}

/// A mapping that is protected. It must be dropped before the mapping is removed.
#[derive(Debug)]
pub struct Protection {
    slot: &'static Slot,
    /// Keeps the flag alive that the slot points to.
    _broken: Arc<AtomicBool>,
}

impl std::fmt::Debug for Slot {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let start = self.start.load(Ordering::Relaxed);
        let end = self.end.load(Ordering::Relaxed);
        write!(formatter, "Slot({start:#x}..{end:#x})")
    }
}

impl Protection {
    /// Protects the addresses `start..start + length`, mapped in pages of `page` bytes; `broken` is set when one was replaced.
    pub fn new(start: usize, length: usize, page: usize, broken: &Arc<AtomicBool>) -> Result<Self> {
        INSTALLED
            .get_or_init(install)
            .map_err(|errno| Error::system("install the handler for truncated files", errno))?;
        let _exclusive = CHANGE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let slot = free_slot();
        slot.start.store(start, Ordering::Relaxed);
        slot.end.store(start + length, Ordering::Relaxed);
        slot.page.store(page, Ordering::Relaxed);
        slot.broken.store(Arc::as_ptr(broken).cast_mut(), Ordering::Relaxed);
        slot.version.fetch_add(1, Ordering::Release);
        Ok(Self { slot, _broken: Arc::clone(broken) })
    }
}

impl Drop for Protection {
    fn drop(&mut self) {
        let _exclusive = CHANGE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        self.slot.version.fetch_add(1, Ordering::AcqRel);
    }
}

/// The first slot that is not in use; the caller holds [`CHANGE`].
fn free_slot() -> &'static Slot {
    let mut block: &'static Block = &FIRST;
    loop {
        if let Some(slot) = block.slots.iter().find(|slot| slot.version.load(Ordering::Relaxed) % 2 == 0) {
            return slot;
        }
        let mut next = block.next.load(Ordering::Relaxed);
        if next.is_null() {
            next = Box::into_raw(Box::new(Block::new()));
            block.next.store(next, Ordering::Release);
        }
        // SAFETY: blocks are never freed, and `next` is either null or a whole block.
        block = unsafe { &*next };
    }
}

fn install() -> std::result::Result<(), Errno> {
    let last_error = || Errno::from_raw_os_error(std::io::Error::last_os_error().raw_os_error().unwrap_or(0));
    let mut previous = MaybeUninit::<libc::sigaction>::uninit();
    // SAFETY: a null new action only asks for the old one, which the call fills in.
    if unsafe { libc::sigaction(libc::SIGBUS, std::ptr::null(), previous.as_mut_ptr()) } != 0 {
        return Err(last_error());
    }
    // SAFETY: the call succeeded, so the structure is filled in.
    PREVIOUS.get_or_init(|| unsafe { previous.assume_init() });
    // SAFETY: all zeroes is a valid sigaction: no flags, an empty mask, the default handler.
    let mut action: libc::sigaction = unsafe { std::mem::zeroed() };
    let handler: extern "C" fn(c_int, *mut libc::siginfo_t, *mut c_void) = on_bus_error;
    action.sa_sigaction = handler as usize;
    action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK | libc::SA_RESTART;
    // SAFETY: the action is complete, and its handler does nothing that is not allowed in a signal handler.
    match unsafe { libc::sigaction(libc::SIGBUS, &action, null_mut()) } {
        0 => Ok(()),
        _ => Err(last_error()),
    }
}

extern "C" fn on_bus_error(signal: c_int, information: *mut libc::siginfo_t, context: *mut c_void) {
    // SAFETY: errno is this thread's own; the interrupted code may be about to read it.
    let saved_errno = unsafe { *libc::__errno_location() };
    // SAFETY: with SA_SIGINFO the kernel passes a valid siginfo, and SIGBUS fills in its address.
    let (code, address) = unsafe { ((*information).si_code, (*information).si_addr() as usize) };
    if code != libc::BUS_ADRERR || !replace_page(address) {
        chain(signal, information, context);
    }
    // SAFETY: as above.
    unsafe { *libc::__errno_location() = saved_errno };
}

/// Replaces the page at a faulting address if it is in one of our mappings.
fn replace_page(address: usize) -> bool {
    let mut block: Option<&Block> = Some(&FIRST);
    while let Some(current) = block {
        for slot in &current.slots {
            let version = slot.version.load(Ordering::Acquire);
            let (start, end) = (slot.start.load(Ordering::Relaxed), slot.end.load(Ordering::Relaxed));
            let (page, broken) = (slot.page.load(Ordering::Relaxed), slot.broken.load(Ordering::Relaxed));
            std::sync::atomic::fence(Ordering::Acquire);
            let stable = version % 2 == 1 && slot.version.load(Ordering::Relaxed) == version;
            if !stable || address < start || address >= end {
                continue;
            }
            let base = address & !(page - 1);
            let protection = libc::PROT_READ | libc::PROT_WRITE;
            let flags = libc::MAP_FIXED | libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
            // SAFETY: the page lies inside a mapping of ours, which stays mapped while this thread is touching it.
            let replaced = unsafe { libc::mmap(base as *mut c_void, page, protection, flags, -1, 0) };
            if replaced == libc::MAP_FAILED {
                return false;
            }
            // SAFETY: the slot is in use, and its Protection keeps the flag alive.
            unsafe { (*broken).store(true, Ordering::Release) };
            return true;
        }
        // SAFETY: blocks are never freed, and the pointer is null or a whole block.
        block = unsafe { current.next.load(Ordering::Acquire).as_ref() };
    }
    false
}

/// Does what would have happened without our handler.
fn chain(signal: c_int, information: *mut libc::siginfo_t, context: *mut c_void) {
    let previous = PREVIOUS.get();
    match previous.map_or(libc::SIG_DFL, |action| action.sa_sigaction) {
        // A fault that nobody handles: back to the default, so that returning to the faulting instruction ends the process.
        libc::SIG_DFL | libc::SIG_IGN => {
            // SAFETY: signal() may be called in a signal handler.
            unsafe { libc::signal(signal, libc::SIG_DFL) };
        }
        handler if previous.is_some_and(|action| action.sa_flags & libc::SA_SIGINFO != 0) => {
            // SAFETY: the previous handler was installed with SA_SIGINFO, so it has this type.
            let handler: extern "C" fn(c_int, *mut libc::siginfo_t, *mut c_void) =
                unsafe { std::mem::transmute(handler) };
            handler(signal, information, context);
        }
        handler => {
            // SAFETY: the previous handler was installed without SA_SIGINFO, so it has this type.
            let handler: extern "C" fn(c_int) = unsafe { std::mem::transmute(handler) };
            handler(signal);
        }
    }
}
