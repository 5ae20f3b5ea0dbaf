//! The generated layouts against the test vectors: each is read from bytes that another encoder made, and written back. The tests are
//! generated, one a file of the specification.
//!
//! Vectors are little-endian where the protocol has the machine's byte order.
#![cfg(target_endian = "little")]

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout};

/// Reads a layout from hexadecimal digits, having checked that it writes the same bytes.
fn read<T: FromBytes + IntoBytes + Immutable + KnownLayout>(hex: &str) -> T {
    let digits = hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).expect("digits"));
    let bytes: Vec<u8> = digits.map(|pair| u8::from_str_radix(pair, 16).expect("a byte")).collect();
    let value = T::read_from_bytes(&bytes).expect("as many bytes as the layout has");
    assert_eq!(value.as_bytes(), &bytes[..]);
    value
}

include!("../../../generated/rust/checks/vectors.rs");
