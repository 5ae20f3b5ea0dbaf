//! Bringing memory near before it is needed.

/// Bytes that come near at once on the processors of today.
pub const CACHE_LINE: usize = 64;

/// Asks the processor to load the cache line of an address. Nothing happens if the address is not mapped.
#[inline]
pub fn prefetch(address: *const u8) {
    #[cfg(target_arch = "x86_64")]
    // SAFETY: a prefetch is a hint, which never faults.
    unsafe {
        use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        _mm_prefetch::<_MM_HINT_T0>(address.cast());
    }
    // Rust has no stable prefetch for other processors.
    #[cfg(not(target_arch = "x86_64"))]
    let _ = address;
}

/// The same for memory that is about to be written, so that its line is taken from other processors once and not twice.
#[inline]
pub fn prefetch_to_write(address: *mut u8) {
    #[cfg(target_arch = "x86_64")]
    // SAFETY: a prefetch is a hint, which never faults; processors without this one ignore it.
    unsafe {
        std::arch::asm!("prefetchw [{}]", in(reg) address, options(nostack, preserves_flags));
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = address;
}
