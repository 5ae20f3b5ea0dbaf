// Generated from spec/virtio/gpio.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio GPIO device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// What a request asks for.
pub mod virtio_gpio_request_type {
    /// Read the names of all lines.
    pub const GET_NAMES: u16 = 1;
    /// Read the direction of a line.
    pub const GET_DIRECTION: u16 = 2;
    /// Set the direction of a line.
    pub const SET_DIRECTION: u16 = 3;
    /// Read the level of a line.
    pub const GET_VALUE: u16 = 4;
    /// Set the level of a line.
    pub const SET_VALUE: u16 = 5;
    /// Say when a line interrupts; only with IRQ.
    pub const IRQ_TYPE: u16 = 6;
}

/// How a request went.
pub mod virtio_gpio_status {
    /// Success.
    pub const OK: u8 = 0;
    /// The request failed.
    pub const ERR: u8 = 1;
}

/// Direction of a line.
pub mod virtio_gpio_direction {
    /// The line is not in use.
    pub const NONE: u8 = 0;
    /// The guest drives the line.
    pub const OUT: u8 = 1;
    /// The guest reads the line.
    pub const IN: u8 = 2;
}

/// When a line interrupts.
pub mod virtio_gpio_irq_trigger {
    /// Never.
    pub const NONE: u32 = 0;
    /// When it goes high.
    pub const EDGE_RISING: u32 = 1;
    /// When it goes low.
    pub const EDGE_FALLING: u32 = 2;
    /// When it changes.
    pub const EDGE_BOTH: u32 = 3;
    /// While it is high.
    pub const LEVEL_HIGH: u32 = 4;
    /// While it is low.
    pub const LEVEL_LOW: u32 = 8;
}

/// Why a pair of buffers of the event queue comes back.
pub mod virtio_gpio_irq_status {
    /// No interrupt: the line does not interrupt any more.
    pub const INVALID: u8 = 0;
    /// The line interrupted.
    pub const VALID: u8 = 1;
}

/// The configuration space of the GPIO device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpioConfig {
    /// Number of lines.
    pub ngpio: zerocopy::little_endian::U16,
    /// Padding.
    pub padding: [u8; 2],
    /// Bytes of all names with a zero after each; 0 when lines have no names.
    pub gpio_names_size: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpioConfig>() == 8);
    assert!(core::mem::offset_of!(VirtioGpioConfig, ngpio) == 0);
    assert!(core::mem::offset_of!(VirtioGpioConfig, padding) == 2);
    assert!(core::mem::offset_of!(VirtioGpioConfig, gpio_names_size) == 4);
};

/// A request, read by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpioRequest {
    /// What is asked.
    pub r#type: zerocopy::little_endian::U16,
    /// Number of the line; 0 in GET_NAMES.
    pub gpio: zerocopy::little_endian::U16,
    /// virtio-gpio-direction in SET_DIRECTION, 0 or 1 in SET_VALUE, virtio-gpio-irq-trigger in IRQ_TYPE; 0 otherwise.
    pub value: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpioRequest>() == 8);
    assert!(core::mem::offset_of!(VirtioGpioRequest, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioGpioRequest, gpio) == 2);
    assert!(core::mem::offset_of!(VirtioGpioRequest, value) == 4);
};

/// The answer to all requests but GET_NAMES, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpioResponse {
    /// How it went.
    pub status: u8,
    /// virtio-gpio-direction after GET_DIRECTION, 0 or 1 after GET_VALUE; 0 otherwise.
    pub value: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpioResponse>() == 2);
    assert!(core::mem::offset_of!(VirtioGpioResponse, status) == 0);
    assert!(core::mem::offset_of!(VirtioGpioResponse, value) == 1);
};

/// The answer to GET_NAMES, written by the device.
///
/// Followed by `value`: gpio_names_size bytes: the names in the order of the lines, a zero after each; bounded here to 1 MiB.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpioResponseGetNames {
    /// How it went.
    pub status: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpioResponseGetNames>() == 1);
    assert!(core::mem::offset_of!(VirtioGpioResponseGetNames, status) == 0);
};

/// The first buffer of a pair in the event queue, read by the device; it unmasks the interrupt of a line.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpioIrqRequest {
    /// Number of the line.
    pub gpio: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpioIrqRequest>() == 2);
    assert!(core::mem::offset_of!(VirtioGpioIrqRequest, gpio) == 0);
};

/// The second buffer of a pair in the event queue, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioGpioIrqResponse {
    /// Whether the line interrupted.
    pub status: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioGpioIrqResponse>() == 1);
    assert!(core::mem::offset_of!(VirtioGpioIrqResponse, status) == 0);
};

/// Feature bits of the GPIO device.
pub mod virtio_gpio_feature {
    /// Lines can interrupt.
    pub const IRQ: u64 = 1 << 0;
}

/// Lines that are read, driven and watched.
pub const GPIO_DEVICE_ID: u32 = 41;
