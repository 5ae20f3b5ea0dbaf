// Generated from spec/virtio/bt.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio Bluetooth device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// What kind of controller it is.
pub mod virtio_bt_config_type {
    /// A primary controller.
    pub const PRIMARY: u8 = 0;
}

/// Whose vendor commands the controller understands.
pub mod virtio_bt_config_vendor {
    /// Nobody's.
    pub const NONE: u16 = 0;
    /// Those of the Zephyr project.
    pub const ZEPHYR: u16 = 1;
    /// Those of Intel.
    pub const INTEL: u16 = 2;
    /// Those of Realtek.
    pub const REALTEK: u16 = 3;
}

/// The configuration space without CONFIG_V2; nothing is aligned.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBtConfig {
    /// The kind of controller.
    pub r#type: u8,
    /// The vendor.
    pub vendor: zerocopy::little_endian::U16,
    /// Opcode of the Microsoft vendor command.
    pub msft_opcode: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBtConfig>() == 5);
    assert!(core::mem::offset_of!(VirtioBtConfig, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioBtConfig, vendor) == 1);
    assert!(core::mem::offset_of!(VirtioBtConfig, msft_opcode) == 3);
};

/// The configuration space with CONFIG_V2.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioBtConfigV2 {
    /// The kind of controller.
    pub r#type: u8,
    /// Padding.
    pub alignment: [u8; 1],
    /// The vendor.
    pub vendor: zerocopy::little_endian::U16,
    /// Opcode of the Microsoft vendor command.
    pub msft_opcode: zerocopy::little_endian::U16,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioBtConfigV2>() == 6);
    assert!(core::mem::offset_of!(VirtioBtConfigV2, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioBtConfigV2, alignment) == 1);
    assert!(core::mem::offset_of!(VirtioBtConfigV2, vendor) == 2);
    assert!(core::mem::offset_of!(VirtioBtConfigV2, msft_opcode) == 4);
};

/// Feature bits of the Bluetooth device.
pub mod virtio_bt_feature {
    /// Vendor commands are understood, and the vendor is told.
    pub const VND_HCI: u64 = 1 << 0;
    /// The Microsoft extensions are understood, and their opcode is told.
    pub const MSFT_EXT: u64 = 1 << 1;
    /// The Android extensions are understood.
    pub const AOSP_EXT: u64 = 1 << 2;
    /// The configuration space has the aligned layout, virtio-bt-config-v2.
    pub const CONFIG_V2: u64 = 1 << 3;
}

/// A Bluetooth controller that speaks HCI.
pub const BT_DEVICE_ID: u32 = 40;
