// Generated from spec/virtio/console.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio console device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// A port number that no port has, for messages about the whole device.
pub const VIRTIO_CONSOLE_BAD_ID: u32 = 4294967295;

/// What a control message says.
pub mod virtio_console_event {
    /// Driver: control messages can be received (value 1), or setting up failed (0).
    pub const DEVICE_READY: u16 = 0;
    /// Device: there is a new port.
    pub const PORT_ADD: u16 = 1;
    /// Device: a port is gone.
    pub const PORT_REMOVE: u16 = 2;
    /// Driver: a port can be used (value 1), or setting it up failed (0).
    pub const PORT_READY: u16 = 3;
    /// Device: a port is a console.
    pub const CONSOLE_PORT: u16 = 4;
    /// Device: a console has a new size, which follows.
    pub const RESIZE: u16 = 5;
    /// Either side: a port was opened (value 1) or closed (0).
    pub const PORT_OPEN: u16 = 6;
    /// Device: a port has a name, which follows in UTF-8 without a terminating zero.
    pub const PORT_NAME: u16 = 7;
}

/// The configuration space of the console device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioConsoleConfig {
    /// Columns of port 0.
    pub cols: zerocopy::little_endian::U16,
    /// Rows of port 0.
    pub rows: zerocopy::little_endian::U16,
    /// Most ports.
    pub max_nr_ports: zerocopy::little_endian::U32,
    /// A character that the driver writes in an emergency, in the low byte; it need not have accepted the feature.
    pub emerg_wr: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioConsoleConfig>() == 12);
    assert!(core::mem::offset_of!(VirtioConsoleConfig, cols) == 0);
    assert!(core::mem::offset_of!(VirtioConsoleConfig, rows) == 2);
    assert!(core::mem::offset_of!(VirtioConsoleConfig, max_nr_ports) == 4);
    assert!(core::mem::offset_of!(VirtioConsoleConfig, emerg_wr) == 8);
};

/// A control message, or the head of one.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioConsoleControl {
    /// Number of the port.
    pub id: zerocopy::little_endian::U32,
    /// What is said.
    pub event: zerocopy::little_endian::U16,
    /// What the event adds; unused with most.
    pub value: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioConsoleControl>() == 8);
    assert!(core::mem::offset_of!(VirtioConsoleControl, id) == 0);
    assert!(core::mem::offset_of!(VirtioConsoleControl, event) == 4);
    assert!(core::mem::offset_of!(VirtioConsoleControl, value) == 6);
};

/// What follows the head of a RESIZE message.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioConsoleResize {
    /// Columns.
    pub cols: zerocopy::little_endian::U16,
    /// Rows.
    pub rows: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioConsoleResize>() == 4);
    assert!(core::mem::offset_of!(VirtioConsoleResize, cols) == 0);
    assert!(core::mem::offset_of!(VirtioConsoleResize, rows) == 2);
};

/// Feature bits of the console device.
pub mod virtio_console_feature {
    /// The size of the console is told.
    pub const SIZE: u64 = 1 << 0;
    /// There may be several ports, and there are control queues.
    pub const MULTIPORT: u64 = 1 << 1;
    /// Single characters can be written without a queue.
    pub const EMERG_WRITE: u64 = 1 << 2;
}

/// Consoles and serial ports.
pub const CONSOLE_DEVICE_ID: u32 = 3;
