// Generated from spec/. Do not edit: change that, then run `vhost-user generate`.

//! The numbers and layouts of the vhost-user protocol and of the virtio devices behind it.
//!
//! Integers in structs are byte-order aware and without alignment, so that a struct can be read anywhere in a buffer.

#![no_std]
#![forbid(unsafe_code)]

pub mod vhost_user;
pub mod virtio;
pub mod vm_control;
