// Generated from spec/virtio/scsi.yaml. Do not edit: change that, then run `vhost-user generate`.

//! The virtio SCSI host device.

use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// Size of a command descriptor block after a reset.
/// Unit: bytes.
pub const VIRTIO_SCSI_CDB_DEFAULT_SIZE: u32 = 32;

/// Size of the sense data after a reset.
/// Unit: bytes.
pub const VIRTIO_SCSI_SENSE_DEFAULT_SIZE: u32 = 96;

/// Flags that stand beside the kind of an event.
pub mod virtio_scsi_event_flags {
    /// Events were lost for want of buffers.
    pub const EVENTS_MISSED: u32 = 1 << 31;
}

/// Kinds of asynchronous notifications.
pub mod virtio_scsi_async_events {
    /// The unit works differently.
    pub const OPERATIONAL_CHANGE: u32 = 1 << 1;
    /// The power state changed.
    pub const POWER_MGMT: u32 = 1 << 2;
    /// Something was asked for at the unit itself.
    pub const EXTERNAL_REQUEST: u32 = 1 << 3;
    /// The medium changed.
    pub const MEDIA_CHANGE: u32 = 1 << 4;
    /// Another host wants the unit.
    pub const MULTI_HOST: u32 = 1 << 5;
    /// The unit is busy.
    pub const DEVICE_BUSY: u32 = 1 << 6;
}

/// How the transport of a command or of task management went.
pub mod virtio_scsi_response {
    /// Completed; for a command the SCSI status says how.
    pub const OK: u8 = 0;
    /// The command needs more data than the buffers have.
    pub const OVERRUN: u8 = 1;
    /// Task management aborted the command.
    pub const ABORTED: u8 = 2;
    /// There is no such target.
    pub const BAD_TARGET: u8 = 3;
    /// A reset of bus or device ended the command.
    pub const RESET: u8 = 4;
    /// Failed; another try on the same path may succeed.
    pub const BUSY: u8 = 5;
    /// The connection between host and target failed.
    pub const TRANSPORT_FAILURE: u8 = 6;
    /// The target failed; other paths are no use.
    pub const TARGET_FAILURE: u8 = 7;
    /// The nexus failed; other paths may work.
    pub const NEXUS_FAILURE: u8 = 8;
    /// Any other failure.
    pub const FAILURE: u8 = 9;
    /// Task management succeeded.
    pub const FUNCTION_SUCCEEDED: u8 = 10;
    /// Task management was refused.
    pub const FUNCTION_REJECTED: u8 = 11;
    /// There is no such logical unit.
    pub const INCORRECT_LUN: u8 = 12;
}

/// In which order commands are executed.
pub mod virtio_scsi_task_attribute {
    /// In any order.
    pub const SIMPLE: u8 = 0;
    /// In the order of arrival.
    pub const ORDERED: u8 = 1;
    /// Before all others.
    pub const HEAD: u8 = 2;
    /// While an auto contingent allegiance is in force.
    pub const ACA: u8 = 3;
}

/// What a request on the control queue asks for.
pub mod virtio_scsi_control_type {
    /// A task management function.
    pub const TMF: u32 = 0;
    /// Which asynchronous notifications a unit can send.
    pub const AN_QUERY: u32 = 1;
    /// Asynchronous notifications of a unit.
    pub const AN_SUBSCRIBE: u32 = 2;
}

/// Task management functions.
pub mod virtio_scsi_task_management {
    /// Abort one command.
    pub const ABORT_TASK: u32 = 0;
    /// Abort the commands of this initiator.
    pub const ABORT_TASK_SET: u32 = 1;
    /// End an auto contingent allegiance.
    pub const CLEAR_ACA: u32 = 2;
    /// Abort the commands of all initiators.
    pub const CLEAR_TASK_SET: u32 = 3;
    /// Reset the nexus of initiator and target.
    pub const I_T_NEXUS_RESET: u32 = 4;
    /// Reset a logical unit.
    pub const LOGICAL_UNIT_RESET: u32 = 5;
    /// Whether a command is still there.
    pub const QUERY_TASK: u32 = 6;
    /// Whether any command is still there.
    pub const QUERY_TASK_SET: u32 = 7;
}

/// Kinds of events; EVENTS_MISSED may be added.
pub mod virtio_scsi_event_type {
    /// Nothing happened, or events were missed.
    pub const NO_EVENT: u32 = 0;
    /// A unit or target was reset, came or went.
    pub const TRANSPORT_RESET: u32 = 1;
    /// A unit sent an asynchronous notification.
    pub const ASYNC_NOTIFY: u32 = 2;
    /// Parameters of a unit changed.
    pub const PARAM_CHANGE: u32 = 3;
}

/// Why there is a TRANSPORT_RESET event.
pub mod virtio_scsi_reset_reason {
    /// The unit was reset and is still there.
    pub const HARD: u32 = 0;
    /// A unit or target has come.
    pub const RESCAN: u32 = 1;
    /// A unit or target has gone.
    pub const REMOVED: u32 = 2;
}

/// The configuration space of the SCSI host device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioScsiConfig {
    /// Number of request queues.
    pub num_queues: zerocopy::little_endian::U32,
    /// Most segments of a command in one direction.
    pub seg_max: zerocopy::little_endian::U32,
    /// Most sectors of a transfer; a hint.
    pub max_sectors: zerocopy::little_endian::U32,
    /// Most linked commands to one logical unit.
    pub cmd_per_lun: zerocopy::little_endian::U32,
    /// Most bytes of an event.
    pub event_info_size: zerocopy::little_endian::U32,
    /// Size of the sense data in bytes; the driver may write it.
    pub sense_size: zerocopy::little_endian::U32,
    /// Size of a command descriptor block in bytes; the driver may write it.
    pub cdb_size: zerocopy::little_endian::U32,
    /// Highest channel to look at; should be 0.
    pub max_channel: zerocopy::little_endian::U16,
    /// Highest target to look at; at most 255.
    pub max_target: zerocopy::little_endian::U16,
    /// Highest logical unit to look at; at most 16383.
    pub max_lun: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioScsiConfig>() == 36);
    assert!(core::mem::offset_of!(VirtioScsiConfig, num_queues) == 0);
    assert!(core::mem::offset_of!(VirtioScsiConfig, seg_max) == 4);
    assert!(core::mem::offset_of!(VirtioScsiConfig, max_sectors) == 8);
    assert!(core::mem::offset_of!(VirtioScsiConfig, cmd_per_lun) == 12);
    assert!(core::mem::offset_of!(VirtioScsiConfig, event_info_size) == 16);
    assert!(core::mem::offset_of!(VirtioScsiConfig, sense_size) == 20);
    assert!(core::mem::offset_of!(VirtioScsiConfig, cdb_size) == 24);
    assert!(core::mem::offset_of!(VirtioScsiConfig, max_channel) == 28);
    assert!(core::mem::offset_of!(VirtioScsiConfig, max_target) == 30);
    assert!(core::mem::offset_of!(VirtioScsiConfig, max_lun) == 32);
};

/// The head of a command with the default cdb_size, read by the device; data to write follows.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioScsiCmdReq {
    /// Target and logical unit: 1, the target, two bytes of single-level LUN, four zeros.
    pub lun: [u8; 8],
    /// Identifier of the command, which the driver chooses.
    pub tag: zerocopy::little_endian::U64,
    /// In which order to execute it.
    pub task_attr: u8,
    /// Priority; should be 0.
    pub prio: u8,
    /// Command reference number; should be 0.
    pub crn: u8,
    /// The command descriptor block, padded to cdb_size.
    pub cdb: [u8; 32],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioScsiCmdReq>() == 51);
    assert!(core::mem::offset_of!(VirtioScsiCmdReq, lun) == 0);
    assert!(core::mem::offset_of!(VirtioScsiCmdReq, tag) == 8);
    assert!(core::mem::offset_of!(VirtioScsiCmdReq, task_attr) == 16);
    assert!(core::mem::offset_of!(VirtioScsiCmdReq, prio) == 17);
    assert!(core::mem::offset_of!(VirtioScsiCmdReq, crn) == 18);
    assert!(core::mem::offset_of!(VirtioScsiCmdReq, cdb) == 19);
};

/// The head of a command with T10_PI and the default cdb_size, read by the device; protection information and data to write follow.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioScsiCmdReqPi {
    /// Target and logical unit, as without T10_PI.
    pub lun: [u8; 8],
    /// Identifier of the command, which the driver chooses.
    pub tag: zerocopy::little_endian::U64,
    /// In which order to execute it.
    pub task_attr: u8,
    /// Priority; should be 0.
    pub prio: u8,
    /// Command reference number; should be 0.
    pub crn: u8,
    /// Bytes of protection information in front of the data to write.
    pub pi_bytesout: zerocopy::little_endian::U32,
    /// Bytes of protection information in front of the data that is read.
    pub pi_bytesin: zerocopy::little_endian::U32,
    /// The command descriptor block, padded to cdb_size.
    pub cdb: [u8; 32],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioScsiCmdReqPi>() == 59);
    assert!(core::mem::offset_of!(VirtioScsiCmdReqPi, lun) == 0);
    assert!(core::mem::offset_of!(VirtioScsiCmdReqPi, tag) == 8);
    assert!(core::mem::offset_of!(VirtioScsiCmdReqPi, task_attr) == 16);
    assert!(core::mem::offset_of!(VirtioScsiCmdReqPi, prio) == 17);
    assert!(core::mem::offset_of!(VirtioScsiCmdReqPi, crn) == 18);
    assert!(core::mem::offset_of!(VirtioScsiCmdReqPi, pi_bytesout) == 19);
    assert!(core::mem::offset_of!(VirtioScsiCmdReqPi, pi_bytesin) == 23);
    assert!(core::mem::offset_of!(VirtioScsiCmdReqPi, cdb) == 27);
};

/// The answer to a command with the default sense_size, written by the device; data that was read follows.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioScsiCmdResp {
    /// Bytes of sense data that are valid.
    pub sense_len: zerocopy::little_endian::U32,
    /// Bytes of the data buffers that were not transferred.
    pub resid: zerocopy::little_endian::U32,
    /// The SCSI status qualifier.
    pub status_qualifier: zerocopy::little_endian::U16,
    /// The SCSI status.
    pub status: u8,
    /// How the transport went.
    pub response: u8,
    /// The sense data, padded to sense_size.
    pub sense: [u8; 96],
}

const _: () = {
    assert!(core::mem::size_of::<VirtioScsiCmdResp>() == 108);
    assert!(core::mem::offset_of!(VirtioScsiCmdResp, sense_len) == 0);
    assert!(core::mem::offset_of!(VirtioScsiCmdResp, resid) == 4);
    assert!(core::mem::offset_of!(VirtioScsiCmdResp, status_qualifier) == 8);
    assert!(core::mem::offset_of!(VirtioScsiCmdResp, status) == 10);
    assert!(core::mem::offset_of!(VirtioScsiCmdResp, response) == 11);
    assert!(core::mem::offset_of!(VirtioScsiCmdResp, sense) == 12);
};

/// A task management request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioScsiCtrlTmfReq {
    /// TMF.
    pub r#type: zerocopy::little_endian::U32,
    /// The function.
    pub subtype: zerocopy::little_endian::U32,
    /// Target and logical unit, as in commands.
    pub lun: [u8; 8],
    /// Identifier of the command that is meant, if one is.
    pub tag: zerocopy::little_endian::U64,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioScsiCtrlTmfReq>() == 24);
    assert!(core::mem::offset_of!(VirtioScsiCtrlTmfReq, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioScsiCtrlTmfReq, subtype) == 4);
    assert!(core::mem::offset_of!(VirtioScsiCtrlTmfReq, lun) == 8);
    assert!(core::mem::offset_of!(VirtioScsiCtrlTmfReq, tag) == 16);
};

/// The answer to a task management request.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioScsiCtrlTmfResp {
    /// How it went.
    pub response: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioScsiCtrlTmfResp>() == 1);
    assert!(core::mem::offset_of!(VirtioScsiCtrlTmfResp, response) == 0);
};

/// A question about asynchronous notifications, or a subscription to them.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioScsiCtrlAnReq {
    /// AN_QUERY or AN_SUBSCRIBE.
    pub r#type: zerocopy::little_endian::U32,
    /// Target and logical unit, as in commands.
    pub lun: [u8; 8],
    /// The notifications that the driver wants.
    pub event_requested: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioScsiCtrlAnReq>() == 16);
    assert!(core::mem::offset_of!(VirtioScsiCtrlAnReq, r#type) == 0);
    assert!(core::mem::offset_of!(VirtioScsiCtrlAnReq, lun) == 4);
    assert!(core::mem::offset_of!(VirtioScsiCtrlAnReq, event_requested) == 12);
};

/// The answer about asynchronous notifications.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioScsiCtrlAnResp {
    /// The notifications that the unit can send.
    pub event_actual: zerocopy::little_endian::U32,
    /// How it went.
    pub response: u8,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioScsiCtrlAnResp>() == 5);
    assert!(core::mem::offset_of!(VirtioScsiCtrlAnResp, event_actual) == 0);
    assert!(core::mem::offset_of!(VirtioScsiCtrlAnResp, response) == 4);
};

/// An event, written by the device.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, KnownLayout, Immutable, Unaligned)]
pub struct VirtioScsiEvent {
    /// The kind (virtio-scsi-event-type) in bits 0 to 30, EVENTS_MISSED in bit 31.
    pub event: zerocopy::little_endian::U32,
    /// Target and logical unit, as in commands.
    pub lun: [u8; 8],
    /// With TRANSPORT_RESET a reset reason, with ASYNC_NOTIFY asynchronous events, with PARAM_CHANGE the additional sense code in bits 0 to 7 and its qualifier in bits 8 to 15.
    pub reason: zerocopy::little_endian::U32,
}

const _: () = {
    assert!(core::mem::size_of::<VirtioScsiEvent>() == 16);
    assert!(core::mem::offset_of!(VirtioScsiEvent, event) == 0);
    assert!(core::mem::offset_of!(VirtioScsiEvent, lun) == 4);
    assert!(core::mem::offset_of!(VirtioScsiEvent, reason) == 12);
};

/// Feature bits of the SCSI host device.
pub mod virtio_scsi_feature {
    /// One command may carry data in both directions.
    pub const INOUT: u64 = 1 << 0;
    /// Units and targets that come and go are reported.
    pub const HOTPLUG: u64 = 1 << 1;
    /// Changed parameters of units are reported.
    pub const CHANGE: u64 = 1 << 2;
    /// Commands carry protection information.
    pub const T10_PI: u64 = 1 << 3;
}

/// A SCSI host with targets and logical units.
pub const SCSI_DEVICE_ID: u32 = 8;
