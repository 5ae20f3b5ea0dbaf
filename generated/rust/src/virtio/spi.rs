// Generated from spec/virtio/spi.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio SPI controller device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Settings of a transfer.
pub mod virtio_spi_mode {
    /// Clock phase 1.
    pub const CPHA: u32 = 1 << 0;
    /// Clock polarity 1: the clock idles high.
    pub const CPOL: u32 = 1 << 1;
    /// The chip select is active when high.
    pub const CS_HIGH: u32 = 1 << 2;
    /// The least significant bit of a word goes first.
    pub const LSB_FIRST: u32 = 1 << 3;
    /// What is sent comes back.
    pub const LOOP: u32 = 1 << 4;
}

/// How many bits at a time can be transferred beside one.
pub mod virtio_spi_width_support {
    /// Two.
    pub const DUAL: u8 = 1 << 0;
    /// Four.
    pub const QUAD: u8 = 1 << 1;
    /// Eight.
    pub const OCTAL: u8 = 1 << 2;
}

/// Settings of which the device is capable; at least one clock phase and one polarity are.
pub mod virtio_spi_mode_support {
    /// Clock phase 0.
    pub const CPHA_0: u32 = 1 << 0;
    /// Clock phase 1.
    pub const CPHA_1: u32 = 1 << 1;
    /// Clock polarity 0.
    pub const CPOL_0: u32 = 1 << 2;
    /// Clock polarity 1.
    pub const CPOL_1: u32 = 1 << 3;
    /// Chip selects that are active when high.
    pub const CS_HIGH: u32 = 1 << 4;
    /// Least significant bit first.
    pub const LSB_FIRST: u32 = 1 << 5;
    /// Loopback.
    pub const LOOPBACK: u32 = 1 << 6;
}

/// How a transfer went.
pub mod virtio_spi_status {
    /// Success.
    pub const TRANS_OK: u8 = 0;
    /// A parameter is wrong or beyond the device.
    pub const PARAM_ERR: u8 = 1;
    /// The parameters are right, but the transfer failed.
    pub const TRANS_ERR: u8 = 2;
}

/// The configuration space of the SPI controller device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSpiConfig {
    /// Number of chip selects.
    pub cs_max_number: u8,
    /// 1 if the chip select can be released after each transfer of a message, 0 if not.
    pub cs_change_supported: u8,
    /// Widths of writes.
    pub tx_nbits_supported: u8,
    /// Widths of reads.
    pub rx_nbits_supported: u8,
    /// Bit n says that words of n+1 bits are possible; 0 says that all are.
    pub bits_per_word_mask: zerocopy::little_endian::U32,
    /// Possible settings.
    pub mode_func_supported: zerocopy::little_endian::U32,
    /// Greatest clock rate in hertz; 0 for no limit.
    pub max_freq_hz: zerocopy::little_endian::U32,
    /// Longest delay between words in nanoseconds; 0 if none is possible.
    pub max_word_delay_ns: zerocopy::little_endian::U32,
    /// Longest delay after asserting a chip select in nanoseconds; 0 if none is possible.
    pub max_cs_setup_ns: zerocopy::little_endian::U32,
    /// Longest delay before releasing a chip select in nanoseconds; 0 if none is possible.
    pub max_cs_hold_ns: zerocopy::little_endian::U32,
    /// Longest delay after releasing a chip select in nanoseconds; 0 if none is possible.
    pub max_cs_inactive_ns: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSpiConfig>() == 32);
    assert!(core::mem::offset_of!(VirtioSpiConfig, cs_max_number) == 0);
    assert!(core::mem::offset_of!(VirtioSpiConfig, cs_change_supported) == 1);
    assert!(core::mem::offset_of!(VirtioSpiConfig, tx_nbits_supported) == 2);
    assert!(core::mem::offset_of!(VirtioSpiConfig, rx_nbits_supported) == 3);
    assert!(core::mem::offset_of!(VirtioSpiConfig, bits_per_word_mask) == 4);
    assert!(core::mem::offset_of!(VirtioSpiConfig, mode_func_supported) == 8);
    assert!(core::mem::offset_of!(VirtioSpiConfig, max_freq_hz) == 12);
    assert!(core::mem::offset_of!(VirtioSpiConfig, max_word_delay_ns) == 16);
    assert!(core::mem::offset_of!(VirtioSpiConfig, max_cs_setup_ns) == 20);
    assert!(core::mem::offset_of!(VirtioSpiConfig, max_cs_hold_ns) == 24);
    assert!(core::mem::offset_of!(VirtioSpiConfig, max_cs_inactive_ns) == 28);
};

/// The head of a transfer, read by the device; data to send and room for data received follow, then a result.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSpiTransferHead {
    /// Number of the chip select.
    pub chip_select_id: u8,
    /// Bits of a word.
    pub bits_per_word: u8,
    /// 1 to release the chip select before the next transfer, 0 to keep it.
    pub cs_change: u8,
    /// Bits written at a time: 1, 2, 4 or 8; 0 is 1.
    pub tx_nbits: u8,
    /// Bits read at a time: 1, 2, 4 or 8; 0 is 1.
    pub rx_nbits: u8,
    /// Padding.
    pub reserved: [u8; 3],
    /// Settings.
    pub mode: zerocopy::little_endian::U32,
    /// Clock rate in hertz.
    pub freq: zerocopy::little_endian::U32,
    /// Delay between words in nanoseconds.
    pub word_delay_ns: zerocopy::little_endian::U32,
    /// Delay after asserting the chip select in nanoseconds.
    pub cs_setup_ns: zerocopy::little_endian::U32,
    /// Delay before releasing the chip select in nanoseconds.
    pub cs_delay_hold_ns: zerocopy::little_endian::U32,
    /// Delay between releasing the chip select and asserting it again in nanoseconds.
    pub cs_change_delay_inactive_ns: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSpiTransferHead>() == 32);
    assert!(core::mem::offset_of!(VirtioSpiTransferHead, chip_select_id) == 0);
    assert!(core::mem::offset_of!(VirtioSpiTransferHead, bits_per_word) == 1);
    assert!(core::mem::offset_of!(VirtioSpiTransferHead, cs_change) == 2);
    assert!(core::mem::offset_of!(VirtioSpiTransferHead, tx_nbits) == 3);
    assert!(core::mem::offset_of!(VirtioSpiTransferHead, rx_nbits) == 4);
    assert!(core::mem::offset_of!(VirtioSpiTransferHead, reserved) == 5);
    assert!(core::mem::offset_of!(VirtioSpiTransferHead, mode) == 8);
    assert!(core::mem::offset_of!(VirtioSpiTransferHead, freq) == 12);
    assert!(core::mem::offset_of!(VirtioSpiTransferHead, word_delay_ns) == 16);
    assert!(core::mem::offset_of!(VirtioSpiTransferHead, cs_setup_ns) == 20);
    assert!(core::mem::offset_of!(VirtioSpiTransferHead, cs_delay_hold_ns) == 24);
    assert!(core::mem::offset_of!(VirtioSpiTransferHead, cs_change_delay_inactive_ns) == 28);
};

/// The tail of a transfer, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioSpiTransferResult {
    /// How it went.
    pub result: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioSpiTransferResult>() == 1);
    assert!(core::mem::offset_of!(VirtioSpiTransferResult, result) == 0);
};

/// An SPI controller.
pub const SPI_DEVICE_ID: u32 = 45;
