//! The specification against the crate `virtio-bindings`, which bindgen made from the headers of Linux: where a number, a size or an
//! offset differs, this does not compile. The asserts are generated, and name the line of the specification.

#![allow(clippy::unnecessary_cast, reason = "bindgen gives each constant the type that it fits in")]

include!("../../../generated/rust/checks/virtio_bindings.rs");
