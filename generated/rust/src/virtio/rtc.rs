// Generated from spec/virtio/rtc.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio RTC device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// What a clock can do.
pub mod virtio_rtc_clock_flags {
    /// The clock has an alarm; only with ALARM.
    pub const ALARM_CAP: u8 = 1 << 0;
}

/// What a clock can do together with a hardware counter.
pub mod virtio_rtc_cross_flags {
    /// The two can be read at the same moment.
    pub const CROSS_CAP: u8 = 1 << 0;
}

/// State of an alarm.
pub mod virtio_rtc_alarm_flags {
    /// The alarm is on.
    pub const ALARM_ENABLED: u8 = 1 << 0;
}

/// What a request asks for.
pub mod virtio_rtc_request_type {
    /// Read a clock.
    pub const READ: u16 = 1;
    /// Read a clock and a hardware counter at the same moment.
    pub const READ_CROSS: u16 = 2;
    /// Tell how many clocks there are.
    pub const CFG: u16 = 4096;
    /// Tell what a clock is and can do.
    pub const CLOCK_CAP: u16 = 4097;
    /// Tell whether a clock can be read together with a counter.
    pub const CROSS_CAP: u16 = 4098;
    /// Tell when the alarm of a clock is set to go off.
    pub const READ_ALARM: u16 = 4099;
    /// Set the alarm of a clock.
    pub const SET_ALARM: u16 = 4100;
    /// Switch the alarm of a clock on or off.
    pub const SET_ALARM_ENABLED: u16 = 4101;
}

/// What the device notifies of.
pub mod virtio_rtc_notification_type {
    /// An alarm has gone off.
    pub const ALARM: u16 = 8192;
}

/// How a request went.
pub mod virtio_rtc_status {
    /// Success.
    pub const OK: u8 = 0;
    /// The request is not supported.
    pub const EOPNOTSUPP: u8 = 2;
    /// There is no such clock.
    pub const ENODEV: u8 = 3;
    /// A parameter is wrong.
    pub const EINVAL: u8 = 4;
    /// The device could not do it.
    pub const EIO: u8 = 5;
}

/// Hardware counters of the driver's processor.
pub mod virtio_rtc_counter {
    /// The virtual counter of Arm.
    pub const ARM_VCT: u8 = 0;
    /// The time stamp counter of x86.
    pub const X86_TSC: u8 = 1;
    /// No counter.
    pub const INVALID: u8 = 255;
}

/// What a clock counts.
pub mod virtio_rtc_clock_type {
    /// UTC, which jumps at leap seconds.
    pub const UTC: u8 = 0;
    /// International atomic time.
    pub const TAI: u8 = 1;
    /// Time since some start; it never jumps.
    pub const MONOTONIC: u8 = 2;
    /// UTC with leap seconds smeared.
    pub const UTC_SMEARED: u8 = 3;
    /// UTC that may or may not be smeared.
    pub const UTC_MAYBE_SMEARED: u8 = 4;
}

/// How leap seconds are smeared.
pub mod virtio_rtc_smear {
    /// Not told.
    pub const UNSPECIFIED: u8 = 0;
    /// Linearly from noon to noon around the leap second.
    pub const NOON_LINEAR: u8 = 1;
    /// As UTC-SLS does, over the last 1000 seconds of the day.
    pub const UTC_SLS: u8 = 2;
}

/// The start of every request, read by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcReqHead {
    /// What is asked.
    pub msg_type: zerocopy::little_endian::U16,
    /// Padding.
    pub reserved: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcReqHead>() == 8);
    assert!(core::mem::offset_of!(VirtioRtcReqHead, msg_type) == 0);
    assert!(core::mem::offset_of!(VirtioRtcReqHead, reserved) == 2);
};

/// The start of every answer, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcRespHead {
    /// How it went.
    pub status: u8,
    /// Padding.
    pub reserved: [u8; 7],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcRespHead>() == 8);
    assert!(core::mem::offset_of!(VirtioRtcRespHead, status) == 0);
    assert!(core::mem::offset_of!(VirtioRtcRespHead, reserved) == 1);
};

/// The start of every notification, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcNotifHead {
    /// What it is.
    pub msg_type: zerocopy::little_endian::U16,
    /// Padding.
    pub reserved: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcNotifHead>() == 8);
    assert!(core::mem::offset_of!(VirtioRtcNotifHead, msg_type) == 0);
    assert!(core::mem::offset_of!(VirtioRtcNotifHead, reserved) == 2);
};

/// The request READ.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcReqRead {
    /// What is asked.
    pub head: VirtioRtcReqHead,
    /// The clock, counted from 0.
    pub clock_id: zerocopy::little_endian::U16,
    /// Padding.
    pub reserved: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcReqRead>() == 16);
    assert!(core::mem::offset_of!(VirtioRtcReqRead, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcReqRead, clock_id) == 8);
    assert!(core::mem::offset_of!(VirtioRtcReqRead, reserved) == 10);
};

/// The answer to READ.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcRespRead {
    /// How it went.
    pub head: VirtioRtcRespHead,
    /// The time in nanoseconds.
    pub clock_reading: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcRespRead>() == 16);
    assert!(core::mem::offset_of!(VirtioRtcRespRead, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcRespRead, clock_reading) == 8);
};

/// The request READ_CROSS.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcReqReadCross {
    /// What is asked.
    pub head: VirtioRtcReqHead,
    /// The clock, counted from 0.
    pub clock_id: zerocopy::little_endian::U16,
    /// The hardware counter.
    pub hw_counter: u8,
    /// Padding.
    pub reserved: [u8; 5],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcReqReadCross>() == 16);
    assert!(core::mem::offset_of!(VirtioRtcReqReadCross, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcReqReadCross, clock_id) == 8);
    assert!(core::mem::offset_of!(VirtioRtcReqReadCross, hw_counter) == 10);
    assert!(core::mem::offset_of!(VirtioRtcReqReadCross, reserved) == 11);
};

/// The answer to READ_CROSS.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcRespReadCross {
    /// How it went.
    pub head: VirtioRtcRespHead,
    /// The time in nanoseconds.
    pub clock_reading: zerocopy::little_endian::U64,
    /// The counter at that moment, in cycles.
    pub counter_cycles: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcRespReadCross>() == 24);
    assert!(core::mem::offset_of!(VirtioRtcRespReadCross, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcRespReadCross, clock_reading) == 8);
    assert!(core::mem::offset_of!(VirtioRtcRespReadCross, counter_cycles) == 16);
};

/// The request CFG.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcReqCfg {
    /// What is asked.
    pub head: VirtioRtcReqHead,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcReqCfg>() == 8);
    assert!(core::mem::offset_of!(VirtioRtcReqCfg, head) == 0);
};

/// The answer to CFG.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcRespCfg {
    /// How it went.
    pub head: VirtioRtcRespHead,
    /// Number of clocks.
    pub num_clocks: zerocopy::little_endian::U16,
    /// Padding.
    pub reserved: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcRespCfg>() == 16);
    assert!(core::mem::offset_of!(VirtioRtcRespCfg, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcRespCfg, num_clocks) == 8);
    assert!(core::mem::offset_of!(VirtioRtcRespCfg, reserved) == 10);
};

/// The request CLOCK_CAP.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcReqClockCap {
    /// What is asked.
    pub head: VirtioRtcReqHead,
    /// The clock, counted from 0.
    pub clock_id: zerocopy::little_endian::U16,
    /// Padding.
    pub reserved: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcReqClockCap>() == 16);
    assert!(core::mem::offset_of!(VirtioRtcReqClockCap, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcReqClockCap, clock_id) == 8);
    assert!(core::mem::offset_of!(VirtioRtcReqClockCap, reserved) == 10);
};

/// The answer to CLOCK_CAP.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcRespClockCap {
    /// How it went.
    pub head: VirtioRtcRespHead,
    /// What the clock counts.
    pub r#type: u8,
    /// How it is smeared; for UTC_SMEARED only.
    pub leap_second_smearing: u8,
    /// What the clock can do.
    pub flags: u8,
    /// Padding.
    pub reserved: [u8; 5],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcRespClockCap>() == 16);
    assert!(core::mem::offset_of!(VirtioRtcRespClockCap, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcRespClockCap, r#type) == 8);
    assert!(core::mem::offset_of!(VirtioRtcRespClockCap, leap_second_smearing) == 9);
    assert!(core::mem::offset_of!(VirtioRtcRespClockCap, flags) == 10);
    assert!(core::mem::offset_of!(VirtioRtcRespClockCap, reserved) == 11);
};

/// The request CROSS_CAP.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcReqCrossCap {
    /// What is asked.
    pub head: VirtioRtcReqHead,
    /// The clock, counted from 0.
    pub clock_id: zerocopy::little_endian::U16,
    /// The hardware counter.
    pub hw_counter: u8,
    /// Padding.
    pub reserved: [u8; 5],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcReqCrossCap>() == 16);
    assert!(core::mem::offset_of!(VirtioRtcReqCrossCap, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcReqCrossCap, clock_id) == 8);
    assert!(core::mem::offset_of!(VirtioRtcReqCrossCap, hw_counter) == 10);
    assert!(core::mem::offset_of!(VirtioRtcReqCrossCap, reserved) == 11);
};

/// The answer to CROSS_CAP.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcRespCrossCap {
    /// How it went.
    pub head: VirtioRtcRespHead,
    /// Whether clock and counter can be read together.
    pub flags: u8,
    /// Padding.
    pub reserved: [u8; 7],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcRespCrossCap>() == 16);
    assert!(core::mem::offset_of!(VirtioRtcRespCrossCap, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcRespCrossCap, flags) == 8);
    assert!(core::mem::offset_of!(VirtioRtcRespCrossCap, reserved) == 9);
};

/// The request READ_ALARM.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcReqReadAlarm {
    /// What is asked.
    pub head: VirtioRtcReqHead,
    /// The clock, counted from 0.
    pub clock_id: zerocopy::little_endian::U16,
    /// Padding.
    pub reserved: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcReqReadAlarm>() == 16);
    assert!(core::mem::offset_of!(VirtioRtcReqReadAlarm, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcReqReadAlarm, clock_id) == 8);
    assert!(core::mem::offset_of!(VirtioRtcReqReadAlarm, reserved) == 10);
};

/// The answer to READ_ALARM.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcRespReadAlarm {
    /// How it went.
    pub head: VirtioRtcRespHead,
    /// When the alarm goes off, in nanoseconds of its clock.
    pub alarm_time: zerocopy::little_endian::U64,
    /// Whether it is on.
    pub flags: u8,
    /// Padding.
    pub reserved: [u8; 7],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcRespReadAlarm>() == 24);
    assert!(core::mem::offset_of!(VirtioRtcRespReadAlarm, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcRespReadAlarm, alarm_time) == 8);
    assert!(core::mem::offset_of!(VirtioRtcRespReadAlarm, flags) == 16);
    assert!(core::mem::offset_of!(VirtioRtcRespReadAlarm, reserved) == 17);
};

/// The request SET_ALARM.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcReqSetAlarm {
    /// What is asked.
    pub head: VirtioRtcReqHead,
    /// When the alarm shall go off, in nanoseconds of its clock.
    pub alarm_time: zerocopy::little_endian::U64,
    /// The clock, counted from 0.
    pub clock_id: zerocopy::little_endian::U16,
    /// Whether it shall be on.
    pub flags: u8,
    /// Padding.
    pub reserved: [u8; 5],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcReqSetAlarm>() == 24);
    assert!(core::mem::offset_of!(VirtioRtcReqSetAlarm, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcReqSetAlarm, alarm_time) == 8);
    assert!(core::mem::offset_of!(VirtioRtcReqSetAlarm, clock_id) == 16);
    assert!(core::mem::offset_of!(VirtioRtcReqSetAlarm, flags) == 18);
    assert!(core::mem::offset_of!(VirtioRtcReqSetAlarm, reserved) == 19);
};

/// The answer to SET_ALARM.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcRespSetAlarm {
    /// How it went.
    pub head: VirtioRtcRespHead,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcRespSetAlarm>() == 8);
    assert!(core::mem::offset_of!(VirtioRtcRespSetAlarm, head) == 0);
};

/// The request SET_ALARM_ENABLED.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcReqSetAlarmEnabled {
    /// What is asked.
    pub head: VirtioRtcReqHead,
    /// The clock, counted from 0.
    pub clock_id: zerocopy::little_endian::U16,
    /// Whether the alarm shall be on.
    pub flags: u8,
    /// Padding.
    pub reserved: [u8; 5],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcReqSetAlarmEnabled>() == 16);
    assert!(core::mem::offset_of!(VirtioRtcReqSetAlarmEnabled, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcReqSetAlarmEnabled, clock_id) == 8);
    assert!(core::mem::offset_of!(VirtioRtcReqSetAlarmEnabled, flags) == 10);
    assert!(core::mem::offset_of!(VirtioRtcReqSetAlarmEnabled, reserved) == 11);
};

/// The answer to SET_ALARM_ENABLED.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcRespSetAlarmEnabled {
    /// How it went.
    pub head: VirtioRtcRespHead,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcRespSetAlarmEnabled>() == 8);
    assert!(core::mem::offset_of!(VirtioRtcRespSetAlarmEnabled, head) == 0);
};

/// The notification that an alarm has gone off.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioRtcNotifAlarm {
    /// What it is.
    pub head: VirtioRtcNotifHead,
    /// The clock, counted from 0.
    pub clock_id: zerocopy::little_endian::U16,
    /// Padding.
    pub reserved: [u8; 6],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioRtcNotifAlarm>() == 16);
    assert!(core::mem::offset_of!(VirtioRtcNotifAlarm, head) == 0);
    assert!(core::mem::offset_of!(VirtioRtcNotifAlarm, clock_id) == 8);
    assert!(core::mem::offset_of!(VirtioRtcNotifAlarm, reserved) == 10);
};

/// Feature bits of the RTC device.
pub mod virtio_rtc_feature {
    /// There is an alarm queue, and clocks may have an alarm.
    pub const ALARM: u64 = 1 << 0;
}

/// One or more clocks of the host, with alarms. It has no configuration space.
pub const RTC_DEVICE_ID: u32 = 17;
