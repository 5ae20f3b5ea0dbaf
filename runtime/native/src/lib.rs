//! The native part of vhost-user: a plain Rust library ([`core`]) and the Node.js binding over it.

pub mod core;

mod binding;
