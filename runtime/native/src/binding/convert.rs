//! Errors and numbers between Rust and JavaScript.

use std::time::Duration;

use napi::bindgen_prelude::{FromNapiValue, TypeName, ValidateNapiValue};
use napi::{Status, ValueType, sys};

use crate::core::error::{Code, Error};

/// A result whose error carries one of our codes to JavaScript.
pub type Result<T> = std::result::Result<T, napi::Error<Code>>;

impl From<Error> for napi::Error<Code> {
    fn from(error: Error) -> Self {
        Self::new(error.code, error.message.clone())
    }
}

/// The error of using an object after it was closed or given away.
pub fn state_error(name: &str) -> napi::Error<Code> {
    napi::Error::new(Code::State, format!("the {name} was closed, or given to somebody else"))
}

/// The error of an argument that makes no sense.
pub fn argument_error(message: impl Into<String>) -> napi::Error<Code> {
    napi::Error::new(Code::Argument, message.into())
}

/// A number of JavaScript that names a head.
pub fn head(value: u32) -> Result<u16> {
    u16::try_from(value).map_err(|_| argument_error(format!("{value} is not the head of a chain")))
}

/// The time that somebody may poll at most.
pub fn poll_time(microseconds: u32, most: u32) -> Result<Duration> {
    if microseconds > most {
        return Err(argument_error(format!("polling for {microseconds} us is too long: at most {most}")));
    }
    Ok(Duration::from_micros(microseconds.into()))
}

/// An address, an offset or a size: a bigint that fits in 64 bits, or a number that is a safe integer.
#[derive(Clone, Copy, Debug)]
pub struct Address(pub u64);

impl Address {
    fn from_number(number: f64) -> std::result::Result<Self, String> {
        let is_integer = number.trunc() == number;
        if (0.0..=MAX_SAFE_INTEGER).contains(&number) && is_integer {
            return Ok(Self(number as u64));
        }
        Err(format!("{number} is not an address: it must be a safe integer, not negative"))
    }
}

impl TryFrom<f64> for Address {
    type Error = napi::Error<Code>;

    fn try_from(number: f64) -> Result<Self> {
        Self::from_number(number).map_err(argument_error)
    }
}

/// The largest integer that a JavaScript number holds exactly.
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

impl FromNapiValue for Address {
    unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> napi::Result<Self> {
        let mut number = 0.0;
        // SAFETY: the environment and the value come from the engine, which calls us with both valid.
        if unsafe { sys::napi_get_value_double(env, value, &mut number) } == sys::Status::napi_ok {
            return Self::from_number(number).map_err(|message| throw(env, &message));
        }
        let (mut word, mut lossless) = (0, false);
        // SAFETY: as above.
        let status = unsafe { sys::napi_get_value_bigint_uint64(env, value, &mut word, &mut lossless) };
        if status == sys::Status::napi_ok && lossless {
            return Ok(Self(word));
        }
        Err(throw(env, "an address must be a number or a bigint of at most 64 bits, not negative"))
    }
}

/// Throws with a code of ours where the trait only allows the engine's status.
fn throw(env: sys::napi_env, message: &str) -> napi::Error {
    let terminated = |text: &str| std::ffi::CString::new(text).unwrap_or_default();
    let (code, text) = (terminated(Code::Argument.as_ref()), terminated(message));
    // SAFETY: the environment is valid, and both strings end with a zero byte.
    unsafe { sys::napi_throw_error(env, code.as_ptr(), text.as_ptr()) };
    napi::Error::new(Status::PendingException, message)
}

impl TypeName for Address {
    fn type_name() -> &'static str {
        "Address"
    }

    fn value_type() -> ValueType {
        ValueType::Unknown
    }
}

impl ValidateNapiValue for Address {}

macro_rules! borrowed_array {
    ($(#[$doc:meta])* $name:ident, $slice:ty, $javascript:literal) => {
        $(#[$doc])*
        pub struct $name<'env>(pub $slice);

        impl<'env> FromNapiValue for $name<'env> {
            unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> napi::Result<Self> {
                // SAFETY: the environment and the value come from the engine, which calls us with both valid.
                unsafe { <$slice>::from_napi_value(env, value) }
                    .map(Self)
                    .map_err(|_| throw(env, concat!("a ", $javascript, " is needed here")))
            }
        }

        impl TypeName for $name<'_> {
            fn type_name() -> &'static str {
                $javascript
            }

            fn value_type() -> ValueType {
                ValueType::Object
            }
        }

        impl ValidateNapiValue for $name<'_> {}
    };
}

borrowed_array!(
    /// The bytes of an array that is read during a call.
    Bytes, &'env [u8], "Uint8Array");
borrowed_array!(
    /// The bytes of an array that is filled during a call.
    BytesMut, &'env mut [u8], "Uint8Array");
borrowed_array!(
    /// The words of an array that is read during a call.
    Words, &'env [u32], "Uint32Array");
borrowed_array!(
    /// The words of an array that is filled during a call.
    WordsMut, &'env mut [u32], "Uint32Array");
borrowed_array!(
    /// The numbers of an array that is read during a call.
    Numbers, &'env [f64], "Float64Array");
borrowed_array!(
    /// The numbers of an array that is changed during a call.
    NumbersMut, &'env mut [f64], "Float64Array");
