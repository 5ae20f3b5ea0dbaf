//! The native part of vhost-user: a plain Rust library ([`core`]) and the Node.js binding over it.

pub mod core;

// Unit tests are of the core; the binding has its own, in JavaScript.
#[cfg(not(test))]
mod binding;
