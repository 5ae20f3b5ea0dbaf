// Generated from spec/virtio/input.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio input device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// What the driver wants to read from the configuration space.
pub mod virtio_input_config_select {
    /// Nothing.
    pub const UNSET: u8 = 0;
    /// Name of the device, a string.
    pub const ID_NAME: u8 = 1;
    /// Serial number of the device, a string.
    pub const ID_SERIAL: u8 = 2;
    /// Numbers of the device.
    pub const ID_DEVIDS: u8 = 3;
    /// Bitmap of the device's properties.
    pub const PROP_BITS: u8 = 16;
    /// Bitmap of the codes of the event type in subsel.
    pub const EV_BITS: u8 = 17;
    /// Range of the absolute axis in subsel.
    pub const ABS_INFO: u8 = 18;
}

/// Range of an absolute axis; the numbers are signed, as in evdev.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioInputAbsinfo {
    /// Least value.
    pub min: zerocopy::little_endian::I32,
    /// Greatest value.
    pub max: zerocopy::little_endian::I32,
    /// Changes up to which values are taken for noise.
    pub fuzz: zerocopy::little_endian::I32,
    /// Distance from the middle up to which values count as the middle.
    pub flat: zerocopy::little_endian::I32,
    /// Resolution in units a millimetre, or a radian for axes that turn.
    pub res: zerocopy::little_endian::I32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioInputAbsinfo>() == 20);
    assert!(core::mem::offset_of!(VirtioInputAbsinfo, min) == 0);
    assert!(core::mem::offset_of!(VirtioInputAbsinfo, max) == 4);
    assert!(core::mem::offset_of!(VirtioInputAbsinfo, fuzz) == 8);
    assert!(core::mem::offset_of!(VirtioInputAbsinfo, flat) == 12);
    assert!(core::mem::offset_of!(VirtioInputAbsinfo, res) == 16);
};

/// Numbers that identify a device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioInputDevids {
    /// Kind of bus.
    pub bustype: zerocopy::little_endian::U16,
    /// Vendor.
    pub vendor: zerocopy::little_endian::U16,
    /// Product.
    pub product: zerocopy::little_endian::U16,
    /// Version.
    pub version: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioInputDevids>() == 8);
    assert!(core::mem::offset_of!(VirtioInputDevids, bustype) == 0);
    assert!(core::mem::offset_of!(VirtioInputDevids, vendor) == 2);
    assert!(core::mem::offset_of!(VirtioInputDevids, product) == 4);
    assert!(core::mem::offset_of!(VirtioInputDevids, version) == 6);
};

/// The configuration space of the input device, a window that the driver turns by select and subsel.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioInputConfig {
    /// What to read.
    pub select: u8,
    /// Event type or axis with EV_BITS and ABS_INFO; zero otherwise.
    pub subsel: u8,
    /// Bytes of u that hold the answer; 0 when there is none.
    pub size: u8,
    /// Padding.
    pub reserved: [u8; 5],
    /// The answer: a string without a zero at its end, a bitmap, the range of an axis or the numbers of the device.
    pub u: [u8; 128],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioInputConfig>() == 136);
    assert!(core::mem::offset_of!(VirtioInputConfig, select) == 0);
    assert!(core::mem::offset_of!(VirtioInputConfig, subsel) == 1);
    assert!(core::mem::offset_of!(VirtioInputConfig, size) == 2);
    assert!(core::mem::offset_of!(VirtioInputConfig, reserved) == 3);
    assert!(core::mem::offset_of!(VirtioInputConfig, u) == 8);
};

/// An event or a feedback, with the meaning that evdev gives it.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioInputEvent {
    /// Type of the event.
    pub r#type: zerocopy::little_endian::U16,
    /// Code within the type, such as a key or an axis.
    pub code: zerocopy::little_endian::U16,
    /// The value, signed as in evdev.
    pub value: zerocopy::little_endian::I32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioInputEvent>() == 8);
    assert!(core::mem::offset_of!(VirtioInputEvent, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioInputEvent, code) == 2);
    assert!(core::mem::offset_of!(VirtioInputEvent, value) == 4);
};

/// A keyboard, mouse, tablet or the like, described as Linux's evdev does.
pub const INPUT_DEVICE_ID: u32 = 18;
