//! Bringing memory near before it is needed.

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
