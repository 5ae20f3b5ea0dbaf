//! `Watch`: a poll handle on Node's own loop.
//!
//! Three parties end at different times: the JavaScript object (closed or collected), libuv's handle (until its close
//! callback) and the environment (a worker may be terminated at any moment). The state is therefore shared: the
//! object holds one reference, libuv's handle the other, and an asynchronous cleanup hook keeps the environment's loop
//! running until the handle is closed.

use std::cell::{Cell, RefCell};
use std::ffi::{c_int, c_void};
use std::os::fd::{AsRawFd, BorrowedFd, OwnedFd};
use std::ptr::null_mut;
use std::rc::Rc;

use napi::bindgen_prelude::Function;
use napi::{Env, JsValue, sys};
use napi_derive::napi;

use super::convert::{Result, argument_error, state_error};
use super::uv::{self, READABLE, WRITABLE, uv};
use crate::core::descriptor::duplicate;
use crate::core::error::{Code, Error};

#[napi]
pub struct Watch {
    state: Rc<State>,
}

struct State {
    env: sys::napi_env,
    /// Null once the close callback ran.
    handle: Cell<*mut uv::Handle>,
    /// Null once the watch is closed.
    callback: Cell<sys::napi_ref>,
    hook: Cell<sys::napi_async_cleanup_hook_handle>,
    /// Our own duplicate, so that nobody can close or reuse the number under libuv.
    descriptor: RefCell<Option<OwnedFd>>,
}

#[napi]
impl Watch {
    #[napi(constructor)]
    pub fn new(env: Env, fd: i32, events: String, callback: Function<(bool, bool), ()>) -> Result<Self> {
        let mask = mask_of(&events)?;
        if fd < 0 {
            return Err(argument_error(format!("{fd} is not a descriptor number")));
        }
        // SAFETY: the number is only duplicated; one that is not open makes that fail.
        let descriptor = duplicate(unsafe { BorrowedFd::borrow_raw(fd) })?;
        let state = State::start(env.raw(), descriptor, mask, callback.raw())?;
        Ok(Self { state })
    }

    #[napi]
    pub fn set_events(&self, events: String) -> Result<()> {
        let mask = mask_of(&events)?;
        let handle = self.state.open()?;
        // SAFETY: the handle is initialised and not closing.
        check(unsafe { (uv()?.poll_start)(handle, mask, on_ready) })
    }

    #[napi(js_name = "ref")]
    pub fn reference(&self) -> Result<()> {
        let handle = self.state.open()?;
        // SAFETY: the handle is initialised and not closing.
        unsafe { (uv()?.reference)(handle) };
        Ok(())
    }

    #[napi]
    pub fn unref(&self) -> Result<()> {
        let handle = self.state.open()?;
        // SAFETY: the handle is initialised and not closing.
        unsafe { (uv()?.unreference)(handle) };
        Ok(())
    }

    #[napi(getter)]
    pub fn closed(&self) -> bool {
        self.state.callback.get().is_null()
    }

    #[napi]
    pub fn close(&self) {
        self.state.close();
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.state.close();
    }
}

impl State {
    fn start(
        env: sys::napi_env,
        descriptor: OwnedFd,
        mask: c_int,
        callback: sys::napi_value,
    ) -> Result<Rc<Self>> {
        let functions = uv()?;
        let mut event_loop = null_mut();
        // SAFETY: the environment is the one that is calling us.
        if unsafe { sys::napi_get_uv_event_loop(env, &mut event_loop) } != sys::Status::napi_ok {
            return Err(Error::new(Code::System, "this environment has no event loop to watch on").into());
        }
        let handle = functions.allocate_poll();
        // SAFETY: the loop is alive, the handle has room for a poll handle, the descriptor is open.
        let status = unsafe { (functions.poll_init)(event_loop.cast(), handle, descriptor.as_raw_fd()) };
        if let Err(error) = check(status) {
            uv::free_poll(handle);
            return Err(error);
        }
        let state = Rc::new(Self {
            env,
            handle: Cell::new(handle),
            callback: Cell::new(null_mut()),
            hook: Cell::new(null_mut()),
            descriptor: RefCell::new(Some(descriptor)),
        });
        let (mut reference, mut hook) = (null_mut(), null_mut());
        // SAFETY: the handle is initialised, and keeps one reference to the state until its close callback.
        unsafe { (functions.set_data)(handle, Rc::into_raw(Rc::clone(&state)).cast_mut().cast()) };
        // SAFETY: the environment and the callback are valid during this call.
        unsafe { sys::napi_create_reference(env, callback, 1, &mut reference) };
        state.callback.set(reference);
        // SAFETY: the hook is removed in the close callback, before the state can go away.
        unsafe {
            sys::napi_add_async_cleanup_hook(
                env,
                Some(on_environment_end),
                Rc::as_ptr(&state).cast_mut().cast(),
                &mut hook,
            );
        }
        state.hook.set(hook);
        // SAFETY: the handle is initialised and not closing.
        let started = check(unsafe { (functions.poll_start)(handle, mask, on_ready) });
        started.inspect_err(|_| state.close()).map(|()| state)
    }

    /// The handle, if the watch was not closed.
    fn open(&self) -> Result<*mut uv::Handle> {
        if self.callback.get().is_null() {
            return Err(state_error("watch"));
        }
        Ok(self.handle.get())
    }

    fn close(&self) {
        let callback = self.callback.replace(null_mut());
        if callback.is_null() {
            return;
        }
        // SAFETY: the reference was made in this environment and is deleted once.
        unsafe { sys::napi_delete_reference(self.env, callback) };
        if let Ok(functions) = uv() {
            // SAFETY: the handle is initialised, and this runs once.
            unsafe { (functions.poll_stop)(self.handle.get()) };
            // SAFETY: as above; its memory stays until the close callback.
            unsafe { (functions.close)(self.handle.get(), on_closed) };
        }
        // libuv has forgotten the number, so that the peer need not wait for the close callback to see the end.
        self.descriptor.borrow_mut().take();
    }

    fn call(&self, readable: bool, writable: bool) {
        let (env, reference) = (self.env, self.callback.get());
        let mut scope = null_mut();
        if reference.is_null() {
            return;
        }
        // SAFETY: libuv calls back on the environment's thread, outside JavaScript.
        if unsafe { sys::napi_open_handle_scope(env, &mut scope) } != sys::Status::napi_ok {
            return;
        }
        // SAFETY: the scope is open, and the reference is alive.
        unsafe {
            let (mut callback, mut global, mut result) = (null_mut(), null_mut(), null_mut());
            let mut arguments = [null_mut(); 2];
            sys::napi_get_reference_value(env, reference, &mut callback);
            sys::napi_get_global(env, &mut global);
            sys::napi_get_boolean(env, readable, &mut arguments[0]);
            sys::napi_get_boolean(env, writable, &mut arguments[1]);
            let status = sys::napi_make_callback(
                env,
                null_mut(),
                global,
                callback,
                2,
                arguments.as_ptr(),
                &mut result,
            );
            if status == sys::Status::napi_pending_exception {
                let mut exception = null_mut();
                if sys::napi_get_and_clear_last_exception(env, &mut exception) == sys::Status::napi_ok {
                    // As for any event, what the callback throws is an uncaught exception.
                    sys::napi_fatal_exception(env, exception);
                }
            }
            sys::napi_close_handle_scope(env, scope);
        }
    }
}

extern "C" fn on_ready(handle: *mut uv::Handle, status: c_int, events: c_int) {
    let Ok(functions) = uv() else { return };
    // SAFETY: the data is the state, to which the handle holds a reference until its close callback.
    let state = unsafe { &*(functions.get_data)(handle).cast::<State>() };
    // An error is for the next read or write to report.
    let failed = status < 0;
    state.call(failed || events & READABLE != 0, failed || events & WRITABLE != 0);
}

extern "C" fn on_closed(handle: *mut uv::Handle) {
    let Ok(functions) = uv() else { return };
    // SAFETY: this takes back the reference that the handle held, once.
    let state = unsafe { Rc::from_raw((functions.get_data)(handle).cast::<State>().cast_const()) };
    state.handle.set(null_mut());
    let hook = state.hook.replace(null_mut());
    if !hook.is_null() {
        // SAFETY: the hook was added in `start` and is removed once; this lets the environment end.
        unsafe { sys::napi_remove_async_cleanup_hook(hook) };
    }
    uv::free_poll(handle);
}

unsafe extern "C" fn on_environment_end(_: sys::napi_async_cleanup_hook_handle, state: *mut c_void) {
    // SAFETY: the hook is removed before the state goes away.
    unsafe { &*state.cast::<State>() }.close();
}

fn mask_of(events: &str) -> Result<c_int> {
    match events {
        "read" => Ok(READABLE),
        "write" => Ok(WRITABLE),
        "both" => Ok(READABLE | WRITABLE),
        other => Err(argument_error(format!(
            "\"{other}\" cannot be watched for: use \"read\", \"write\" or \"both\""
        ))),
    }
}

fn check(status: c_int) -> Result<()> {
    if status >= 0 {
        return Ok(());
    }
    let name = uv()?.name_of(status);
    Err(Error::new(Code::System, format!("watch a descriptor: {name}")).into())
}
