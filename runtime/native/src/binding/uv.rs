//! The few functions of libuv that a watch needs. Node exports them; they are looked up when first used, so that this
//! library can also be linked into programs that are not Node.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::sync::OnceLock;

use crate::core::error::{Code, Error, Result};

/// `UV_POLL` of the public enumeration of handle types.
const HANDLE_TYPE_POLL: c_int = 8;
/// `UV_READABLE`.
pub const READABLE: c_int = 1;
/// `UV_WRITABLE`.
pub const WRITABLE: c_int = 2;

/// A `uv_poll_t`, of a size that only libuv knows.
pub type Handle = c_void;
/// A `uv_loop_t`.
pub type Loop = c_void;
/// Called when the descriptor is ready.
pub type PollCallback = extern "C" fn(*mut Handle, c_int, c_int);
/// Called when the handle's memory is no longer used.
pub type CloseCallback = extern "C" fn(*mut Handle);

/// The functions.
pub struct Uv {
    pub poll_init: unsafe extern "C" fn(*mut Loop, *mut Handle, c_int) -> c_int,
    pub poll_start: unsafe extern "C" fn(*mut Handle, c_int, PollCallback) -> c_int,
    pub poll_stop: unsafe extern "C" fn(*mut Handle) -> c_int,
    pub close: unsafe extern "C" fn(*mut Handle, CloseCallback),
    pub reference: unsafe extern "C" fn(*mut Handle),
    pub unreference: unsafe extern "C" fn(*mut Handle),
    pub set_data: unsafe extern "C" fn(*mut Handle, *mut c_void),
    pub get_data: unsafe extern "C" fn(*const Handle) -> *mut c_void,
    handle_size: unsafe extern "C" fn(c_int) -> usize,
    error_name: unsafe extern "C" fn(c_int, *mut c_char, usize) -> *mut c_char,
}

/// The functions of this process's libuv.
pub fn uv() -> Result<&'static Uv> {
    static FUNCTIONS: OnceLock<Option<Uv>> = OnceLock::new();
    FUNCTIONS.get_or_init(Uv::find).as_ref().ok_or_else(|| {
        Error::new(
            Code::System,
            "this process does not export libuv, so descriptors cannot be watched: run it in Node.js",
        )
    })
}

impl Uv {
    fn find() -> Option<Self> {
        fn symbol<T: Copy>(name: &CStr) -> Option<T> {
            const { assert!(size_of::<T>() == size_of::<*mut c_void>()) };
            // SAFETY: the name ends with a zero byte, and the default handle searches the whole process.
            let found = unsafe { libc::dlsym(libc::RTLD_DEFAULT, name.as_ptr()) };
            // SAFETY: T is a function pointer of the type that libuv's header gives this name.
            (!found.is_null()).then(|| unsafe { std::mem::transmute_copy::<*mut c_void, T>(&found) })
        }
        Some(Self {
            poll_init: symbol(c"uv_poll_init")?,
            poll_start: symbol(c"uv_poll_start")?,
            poll_stop: symbol(c"uv_poll_stop")?,
            close: symbol(c"uv_close")?,
            reference: symbol(c"uv_ref")?,
            unreference: symbol(c"uv_unref")?,
            set_data: symbol(c"uv_handle_set_data")?,
            get_data: symbol(c"uv_handle_get_data")?,
            handle_size: symbol(c"uv_handle_size")?,
            error_name: symbol(c"uv_err_name_r")?,
        })
    }

    /// Room for a poll handle; it must be given to [`free_poll`].
    pub fn allocate_poll(&self) -> *mut Handle {
        // SAFETY: the function only looks up a size.
        let size = unsafe { (self.handle_size)(HANDLE_TYPE_POLL) };
        let words = size.div_ceil(size_of::<u128>());
        // SAFETY: calloc may be called with any size; u128 is as aligned as malloc's memory is.
        let memory = unsafe { libc::calloc(words, size_of::<u128>()) };
        if memory.is_null() {
            std::alloc::handle_alloc_error(std::alloc::Layout::new::<u128>());
        }
        memory
    }

    /// The name of an error, such as `EPERM`.
    pub fn name_of(&self, error: c_int) -> String {
        let mut text = [0 as c_char; 64];
        // SAFETY: the buffer is as long as said, and the function ends what it writes with a zero byte.
        unsafe { (self.error_name)(error, text.as_mut_ptr(), text.len()) };
        // SAFETY: as above.
        unsafe { CStr::from_ptr(text.as_ptr()) }.to_string_lossy().into_owned()
    }
}

/// Frees a poll handle that libuv does not use any more.
pub fn free_poll(handle: *mut Handle) {
    // SAFETY: the handle came from `allocate_poll`, and its close callback ran or it was never initialised.
    unsafe { libc::free(handle) };
}
