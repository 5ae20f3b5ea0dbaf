// Generated from spec/virtio/scsi.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, type Open, checkRange, checkView, readBytes, readU64, writeBytes, writeU64 } from "../support/index.js";

/**
 * Size of a command descriptor block after a reset.
 * Unit: bytes.
 * Also known as cdb-size.
 * In C: `VIRTIO_SCSI_CDB_DEFAULT_SIZE`.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:19)
 */
export const VIRTIO_SCSI_CDB_DEFAULT_SIZE = 32;

/**
 * Size of the sense data after a reset.
 * Unit: bytes.
 * Also known as sense-size.
 * In C: `VIRTIO_SCSI_SENSE_DEFAULT_SIZE`.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:20)
 */
export const VIRTIO_SCSI_SENSE_DEFAULT_SIZE = 96;

/**
 * Flags that stand beside the kind of an event.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:34)
 */
export const VirtioScsiEventFlags = {
  /** Events were lost for want of buffers. */
  EVENTS_MISSED: 0x80000000,
} as const;

/**
 * Kinds of asynchronous notifications.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:40)
 */
export const VirtioScsiAsyncEvents = {
  /** The unit works differently. */
  OPERATIONAL_CHANGE: 0x2,
  /** The power state changed. */
  POWER_MGMT: 0x4,
  /** Something was asked for at the unit itself. */
  EXTERNAL_REQUEST: 0x8,
  /** The medium changed. */
  MEDIA_CHANGE: 0x10,
  /** Another host wants the unit. */
  MULTI_HOST: 0x20,
  /** The unit is busy. */
  DEVICE_BUSY: 0x40,
} as const;

/**
 * How the transport of a command or of task management went.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:54)
 */
export const VirtioScsiResponse = {
  /** Completed; for a command the SCSI status says how. */
  OK: 0,
  /** The command needs more data than the buffers have. */
  OVERRUN: 1,
  /** Task management aborted the command. */
  ABORTED: 2,
  /** There is no such target. */
  BAD_TARGET: 3,
  /** A reset of bus or device ended the command. */
  RESET: 4,
  /** Failed; another try on the same path may succeed. */
  BUSY: 5,
  /** The connection between host and target failed. */
  TRANSPORT_FAILURE: 6,
  /** The target failed; other paths are no use. */
  TARGET_FAILURE: 7,
  /** The nexus failed; other paths may work. */
  NEXUS_FAILURE: 8,
  /** Any other failure. */
  FAILURE: 9,
  /** Task management succeeded. */
  FUNCTION_SUCCEEDED: 10,
  /** Task management was refused. */
  FUNCTION_REJECTED: 11,
  /** There is no such logical unit. */
  INCORRECT_LUN: 12,
} as const;

/** A known value of VirtioScsiResponse. */
export type VirtioScsiResponse = (typeof VirtioScsiResponse)[keyof typeof VirtioScsiResponse];

/**
 * In which order commands are executed.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:72)
 */
export const VirtioScsiTaskAttribute = {
  /** In any order. */
  SIMPLE: 0,
  /** In the order of arrival. */
  ORDERED: 1,
  /** Before all others. */
  HEAD: 2,
  /** While an auto contingent allegiance is in force. */
  ACA: 3,
} as const;

/** A known value of VirtioScsiTaskAttribute. */
export type VirtioScsiTaskAttribute = (typeof VirtioScsiTaskAttribute)[keyof typeof VirtioScsiTaskAttribute];

/**
 * What a request on the control queue asks for.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:81)
 */
export const VirtioScsiControlType = {
  /** A task management function. */
  TMF: 0,
  /** Which asynchronous notifications a unit can send. */
  AN_QUERY: 1,
  /** Asynchronous notifications of a unit. */
  AN_SUBSCRIBE: 2,
} as const;

/** A known value of VirtioScsiControlType. */
export type VirtioScsiControlType = (typeof VirtioScsiControlType)[keyof typeof VirtioScsiControlType];

/**
 * Task management functions.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:89)
 */
export const VirtioScsiTaskManagement = {
  /** Abort one command. */
  ABORT_TASK: 0,
  /** Abort the commands of this initiator. */
  ABORT_TASK_SET: 1,
  /** End an auto contingent allegiance. */
  CLEAR_ACA: 2,
  /** Abort the commands of all initiators. */
  CLEAR_TASK_SET: 3,
  /** Reset the nexus of initiator and target. */
  I_T_NEXUS_RESET: 4,
  /** Reset a logical unit. */
  LOGICAL_UNIT_RESET: 5,
  /** Whether a command is still there. */
  QUERY_TASK: 6,
  /** Whether any command is still there. */
  QUERY_TASK_SET: 7,
} as const;

/** A known value of VirtioScsiTaskManagement. */
export type VirtioScsiTaskManagement = (typeof VirtioScsiTaskManagement)[keyof typeof VirtioScsiTaskManagement];

/**
 * Kinds of events; EVENTS_MISSED may be added.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:102)
 */
export const VirtioScsiEventType = {
  /** Nothing happened, or events were missed. */
  NO_EVENT: 0,
  /** A unit or target was reset, came or went. */
  TRANSPORT_RESET: 1,
  /** A unit sent an asynchronous notification. */
  ASYNC_NOTIFY: 2,
  /** Parameters of a unit changed. */
  PARAM_CHANGE: 3,
} as const;

/** A known value of VirtioScsiEventType. */
export type VirtioScsiEventType = (typeof VirtioScsiEventType)[keyof typeof VirtioScsiEventType];

/**
 * Why there is a TRANSPORT_RESET event.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:111)
 */
export const VirtioScsiResetReason = {
  /** The unit was reset and is still there. */
  HARD: 0,
  /** A unit or target has come. */
  RESCAN: 1,
  /** A unit or target has gone. */
  REMOVED: 2,
} as const;

/** A known value of VirtioScsiResetReason. */
export type VirtioScsiResetReason = (typeof VirtioScsiResetReason)[keyof typeof VirtioScsiResetReason];

/**
 * The configuration space of the SCSI host device.
 * In C: `virtio_scsi_config`.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:121)
 */
export interface VirtioScsiConfig {
  /** Number of request queues. */
  numQueues: number;
  /** Most segments of a command in one direction. */
  segMax: number;
  /** Most sectors of a transfer; a hint. */
  maxSectors: number;
  /** Most linked commands to one logical unit. */
  cmdPerLun: number;
  /** Most bytes of an event. */
  eventInfoSize: number;
  /** Size of the sense data in bytes; the driver may write it. */
  senseSize: number;
  /** Size of a command descriptor block in bytes; the driver may write it. */
  cdbSize: number;
  /** Highest channel to look at; should be 0. */
  maxChannel: number;
  /** Highest target to look at; at most 255. */
  maxTarget: number;
  /** Highest logical unit to look at; at most 16383. */
  maxLun: number;
}

/** Refuses what does not fit in a VirtioScsiConfig, by its name. */
function refuseVirtioScsiConfig(value: VirtioScsiConfig): void {
  checkRange(value.numQueues, 0, 4294967295, "VirtioScsiConfig.numQueues");
  checkRange(value.segMax, 0, 4294967295, "VirtioScsiConfig.segMax");
  checkRange(value.maxSectors, 0, 4294967295, "VirtioScsiConfig.maxSectors");
  checkRange(value.cmdPerLun, 0, 4294967295, "VirtioScsiConfig.cmdPerLun");
  checkRange(value.eventInfoSize, 0, 4294967295, "VirtioScsiConfig.eventInfoSize");
  checkRange(value.senseSize, 0, 4294967295, "VirtioScsiConfig.senseSize");
  checkRange(value.cdbSize, 0, 4294967295, "VirtioScsiConfig.cdbSize");
  checkRange(value.maxChannel, 0, 65535, "VirtioScsiConfig.maxChannel");
  checkRange(value.maxTarget, 0, 65535, "VirtioScsiConfig.maxTarget");
  checkRange(value.maxLun, 0, 4294967295, "VirtioScsiConfig.maxLun");
}

/** Encoder and decoder of VirtioScsiConfig, 36 bytes. */
export const VirtioScsiConfig: Codec<VirtioScsiConfig> = {
  SIZE: 36,
  encodeInto(value, view, offset) {
    const value_numQueues = value.numQueues;
    const value_segMax = value.segMax;
    const value_maxSectors = value.maxSectors;
    const value_cmdPerLun = value.cmdPerLun;
    const value_eventInfoSize = value.eventInfoSize;
    const value_senseSize = value.senseSize;
    const value_cdbSize = value.cdbSize;
    const value_maxChannel = value.maxChannel;
    const value_maxTarget = value.maxTarget;
    const value_maxLun = value.maxLun;
    if (
      value_numQueues >>> 0 !== value_numQueues ||
      value_segMax >>> 0 !== value_segMax ||
      value_maxSectors >>> 0 !== value_maxSectors ||
      value_cmdPerLun >>> 0 !== value_cmdPerLun ||
      value_eventInfoSize >>> 0 !== value_eventInfoSize ||
      value_senseSize >>> 0 !== value_senseSize ||
      value_cdbSize >>> 0 !== value_cdbSize ||
      (value_maxChannel & 0xffff) !== value_maxChannel ||
      (value_maxTarget & 0xffff) !== value_maxTarget ||
      value_maxLun >>> 0 !== value_maxLun
    ) refuseVirtioScsiConfig(value);
    view.setUint32(offset, value_numQueues, true);
    view.setUint32(offset + 4, value_segMax, true);
    view.setUint32(offset + 8, value_maxSectors, true);
    view.setUint32(offset + 12, value_cmdPerLun, true);
    view.setUint32(offset + 16, value_eventInfoSize, true);
    view.setUint32(offset + 20, value_senseSize, true);
    view.setUint32(offset + 24, value_cdbSize, true);
    view.setUint16(offset + 28, value_maxChannel, true);
    view.setUint16(offset + 30, value_maxTarget, true);
    view.setUint32(offset + 32, value_maxLun, true);
    return offset + 36;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 36, "VirtioScsiConfig");
    return {
      numQueues: view.getUint32(offset, true),
      segMax: view.getUint32(offset + 4, true),
      maxSectors: view.getUint32(offset + 8, true),
      cmdPerLun: view.getUint32(offset + 12, true),
      eventInfoSize: view.getUint32(offset + 16, true),
      senseSize: view.getUint32(offset + 20, true),
      cdbSize: view.getUint32(offset + 24, true),
      maxChannel: view.getUint16(offset + 28, true),
      maxTarget: view.getUint16(offset + 30, true),
      maxLun: view.getUint32(offset + 32, true),
    };
  },
};

/** The fields of VirtioScsiConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioScsiConfigFields: readonly ConfigurationField[] = [
  { name: "numQueues", offset: 0, size: 4, driverWritable: false, requires: undefined },
  { name: "segMax", offset: 4, size: 4, driverWritable: false, requires: undefined },
  { name: "maxSectors", offset: 8, size: 4, driverWritable: false, requires: undefined },
  { name: "cmdPerLun", offset: 12, size: 4, driverWritable: false, requires: undefined },
  { name: "eventInfoSize", offset: 16, size: 4, driverWritable: false, requires: undefined },
  { name: "senseSize", offset: 20, size: 4, driverWritable: true, requires: undefined },
  { name: "cdbSize", offset: 24, size: 4, driverWritable: true, requires: undefined },
  { name: "maxChannel", offset: 28, size: 2, driverWritable: false, requires: undefined },
  { name: "maxTarget", offset: 30, size: 2, driverWritable: false, requires: undefined },
  { name: "maxLun", offset: 32, size: 4, driverWritable: false, requires: undefined },
];

/**
 * The head of a command with the default cdb_size, read by the device; data to write follows.
 * In C: `virtio_scsi_cmd_req`.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:136)
 */
export interface VirtioScsiCmdReq {
  /** Target and logical unit: 1, the target, two bytes of single-level LUN, four zeros. */
  lun: Uint8Array;
  /** Identifier of the command, which the driver chooses. */
  tag: bigint;
  /** In which order to execute it. */
  taskAttr: Open<VirtioScsiTaskAttribute>;
  /** Priority; should be 0. */
  prio: number;
  /** Command reference number; should be 0. */
  crn: number;
  /** The command descriptor block, padded to cdb_size. */
  cdb: Uint8Array;
}

/** Refuses what does not fit in a VirtioScsiCmdReq, by its name. */
function refuseVirtioScsiCmdReq(value: VirtioScsiCmdReq): void {
  checkRange(value.lun.length, 8, 8, "VirtioScsiCmdReq.lun.length");
  checkRange(value.taskAttr, 0, 255, "VirtioScsiCmdReq.taskAttr");
  checkRange(value.prio, 0, 255, "VirtioScsiCmdReq.prio");
  checkRange(value.crn, 0, 255, "VirtioScsiCmdReq.crn");
  checkRange(value.cdb.length, 32, 32, "VirtioScsiCmdReq.cdb.length");
}

/** Encoder and decoder of VirtioScsiCmdReq, 51 bytes. */
export const VirtioScsiCmdReq: Codec<VirtioScsiCmdReq> = {
  SIZE: 51,
  encodeInto(value, view, offset) {
    const value_taskAttr = value.taskAttr;
    const value_prio = value.prio;
    const value_crn = value.crn;
    if (
      value.lun.length !== 8 ||
      (value_taskAttr & 0xff) !== value_taskAttr ||
      (value_prio & 0xff) !== value_prio ||
      (value_crn & 0xff) !== value_crn ||
      value.cdb.length !== 32
    ) refuseVirtioScsiCmdReq(value);
    writeBytes(view, offset, value.lun);
    writeU64(view, offset + 8, value.tag, true, "VirtioScsiCmdReq.tag");
    view.setUint8(offset + 16, value_taskAttr);
    view.setUint8(offset + 17, value_prio);
    view.setUint8(offset + 18, value_crn);
    writeBytes(view, offset + 19, value.cdb);
    return offset + 51;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 51, "VirtioScsiCmdReq");
    return {
      lun: readBytes(view, offset, 8),
      tag: readU64(view, offset + 8, true),
      taskAttr: view.getUint8(offset + 16),
      prio: view.getUint8(offset + 17),
      crn: view.getUint8(offset + 18),
      cdb: readBytes(view, offset + 19, 32),
    };
  },
};

/**
 * The head of a command with T10_PI and the default cdb_size, read by the device; protection information and data to write follow.
 * In C: `virtio_scsi_cmd_req_pi`.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:148)
 */
export interface VirtioScsiCmdReqPi {
  /** Target and logical unit, as without T10_PI. */
  lun: Uint8Array;
  /** Identifier of the command, which the driver chooses. */
  tag: bigint;
  /** In which order to execute it. */
  taskAttr: Open<VirtioScsiTaskAttribute>;
  /** Priority; should be 0. */
  prio: number;
  /** Command reference number; should be 0. */
  crn: number;
  /** Bytes of protection information in front of the data to write. */
  piBytesout: number;
  /** Bytes of protection information in front of the data that is read. */
  piBytesin: number;
  /** The command descriptor block, padded to cdb_size. */
  cdb: Uint8Array;
}

/** Refuses what does not fit in a VirtioScsiCmdReqPi, by its name. */
function refuseVirtioScsiCmdReqPi(value: VirtioScsiCmdReqPi): void {
  checkRange(value.lun.length, 8, 8, "VirtioScsiCmdReqPi.lun.length");
  checkRange(value.taskAttr, 0, 255, "VirtioScsiCmdReqPi.taskAttr");
  checkRange(value.prio, 0, 255, "VirtioScsiCmdReqPi.prio");
  checkRange(value.crn, 0, 255, "VirtioScsiCmdReqPi.crn");
  checkRange(value.piBytesout, 0, 4294967295, "VirtioScsiCmdReqPi.piBytesout");
  checkRange(value.piBytesin, 0, 4294967295, "VirtioScsiCmdReqPi.piBytesin");
  checkRange(value.cdb.length, 32, 32, "VirtioScsiCmdReqPi.cdb.length");
}

/** Encoder and decoder of VirtioScsiCmdReqPi, 59 bytes. */
export const VirtioScsiCmdReqPi: Codec<VirtioScsiCmdReqPi> = {
  SIZE: 59,
  encodeInto(value, view, offset) {
    const value_taskAttr = value.taskAttr;
    const value_prio = value.prio;
    const value_crn = value.crn;
    const value_piBytesout = value.piBytesout;
    const value_piBytesin = value.piBytesin;
    if (
      value.lun.length !== 8 ||
      (value_taskAttr & 0xff) !== value_taskAttr ||
      (value_prio & 0xff) !== value_prio ||
      (value_crn & 0xff) !== value_crn ||
      value_piBytesout >>> 0 !== value_piBytesout ||
      value_piBytesin >>> 0 !== value_piBytesin ||
      value.cdb.length !== 32
    ) refuseVirtioScsiCmdReqPi(value);
    writeBytes(view, offset, value.lun);
    writeU64(view, offset + 8, value.tag, true, "VirtioScsiCmdReqPi.tag");
    view.setUint8(offset + 16, value_taskAttr);
    view.setUint8(offset + 17, value_prio);
    view.setUint8(offset + 18, value_crn);
    view.setUint32(offset + 19, value_piBytesout, true);
    view.setUint32(offset + 23, value_piBytesin, true);
    writeBytes(view, offset + 27, value.cdb);
    return offset + 59;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 59, "VirtioScsiCmdReqPi");
    return {
      lun: readBytes(view, offset, 8),
      tag: readU64(view, offset + 8, true),
      taskAttr: view.getUint8(offset + 16),
      prio: view.getUint8(offset + 17),
      crn: view.getUint8(offset + 18),
      piBytesout: view.getUint32(offset + 19, true),
      piBytesin: view.getUint32(offset + 23, true),
      cdb: readBytes(view, offset + 27, 32),
    };
  },
};

/**
 * The answer to a command with the default sense_size, written by the device; data that was read follows.
 * In C: `virtio_scsi_cmd_resp`.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:162)
 */
export interface VirtioScsiCmdResp {
  /** Bytes of sense data that are valid. */
  senseLen: number;
  /** Bytes of the data buffers that were not transferred. */
  resid: number;
  /** The SCSI status qualifier. */
  statusQualifier: number;
  /** The SCSI status. */
  status: number;
  /** How the transport went. */
  response: Open<VirtioScsiResponse>;
  /** The sense data, padded to sense_size. */
  sense: Uint8Array;
}

/** Refuses what does not fit in a VirtioScsiCmdResp, by its name. */
function refuseVirtioScsiCmdResp(value: VirtioScsiCmdResp): void {
  checkRange(value.senseLen, 0, 4294967295, "VirtioScsiCmdResp.senseLen");
  checkRange(value.resid, 0, 4294967295, "VirtioScsiCmdResp.resid");
  checkRange(value.statusQualifier, 0, 65535, "VirtioScsiCmdResp.statusQualifier");
  checkRange(value.status, 0, 255, "VirtioScsiCmdResp.status");
  checkRange(value.response, 0, 255, "VirtioScsiCmdResp.response");
  checkRange(value.sense.length, 96, 96, "VirtioScsiCmdResp.sense.length");
}

/** Encoder and decoder of VirtioScsiCmdResp, 108 bytes. */
export const VirtioScsiCmdResp: Codec<VirtioScsiCmdResp> = {
  SIZE: 108,
  encodeInto(value, view, offset) {
    const value_senseLen = value.senseLen;
    const value_resid = value.resid;
    const value_statusQualifier = value.statusQualifier;
    const value_status = value.status;
    const value_response = value.response;
    if (
      value_senseLen >>> 0 !== value_senseLen ||
      value_resid >>> 0 !== value_resid ||
      (value_statusQualifier & 0xffff) !== value_statusQualifier ||
      (value_status & 0xff) !== value_status ||
      (value_response & 0xff) !== value_response ||
      value.sense.length !== 96
    ) refuseVirtioScsiCmdResp(value);
    view.setUint32(offset, value_senseLen, true);
    view.setUint32(offset + 4, value_resid, true);
    view.setUint16(offset + 8, value_statusQualifier, true);
    view.setUint8(offset + 10, value_status);
    view.setUint8(offset + 11, value_response);
    writeBytes(view, offset + 12, value.sense);
    return offset + 108;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 108, "VirtioScsiCmdResp");
    return {
      senseLen: view.getUint32(offset, true),
      resid: view.getUint32(offset + 4, true),
      statusQualifier: view.getUint16(offset + 8, true),
      status: view.getUint8(offset + 10),
      response: view.getUint8(offset + 11),
      sense: readBytes(view, offset + 12, 96),
    };
  },
};

/**
 * A task management request.
 * In C: `virtio_scsi_ctrl_tmf_req`.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:173)
 */
export interface VirtioScsiCtrlTmfReq {
  /** TMF. */
  type: Open<VirtioScsiControlType>;
  /** The function. */
  subtype: Open<VirtioScsiTaskManagement>;
  /** Target and logical unit, as in commands. */
  lun: Uint8Array;
  /** Identifier of the command that is meant, if one is. */
  tag: bigint;
}

/** Refuses what does not fit in a VirtioScsiCtrlTmfReq, by its name. */
function refuseVirtioScsiCtrlTmfReq(value: VirtioScsiCtrlTmfReq): void {
  checkRange(value.type, 0, 4294967295, "VirtioScsiCtrlTmfReq.type");
  checkRange(value.subtype, 0, 4294967295, "VirtioScsiCtrlTmfReq.subtype");
  checkRange(value.lun.length, 8, 8, "VirtioScsiCtrlTmfReq.lun.length");
}

/** Encoder and decoder of VirtioScsiCtrlTmfReq, 24 bytes. */
export const VirtioScsiCtrlTmfReq: Codec<VirtioScsiCtrlTmfReq> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    const value_subtype = value.subtype;
    if (
      value_type >>> 0 !== value_type ||
      value_subtype >>> 0 !== value_subtype ||
      value.lun.length !== 8
    ) refuseVirtioScsiCtrlTmfReq(value);
    view.setUint32(offset, value_type, true);
    view.setUint32(offset + 4, value_subtype, true);
    writeBytes(view, offset + 8, value.lun);
    writeU64(view, offset + 16, value.tag, true, "VirtioScsiCtrlTmfReq.tag");
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioScsiCtrlTmfReq");
    return {
      type: view.getUint32(offset, true),
      subtype: view.getUint32(offset + 4, true),
      lun: readBytes(view, offset + 8, 8),
      tag: readU64(view, offset + 16, true),
    };
  },
};

/**
 * The answer to a task management request.
 * In C: `virtio_scsi_ctrl_tmf_resp`.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:182)
 */
export interface VirtioScsiCtrlTmfResp {
  /** How it went. */
  response: Open<VirtioScsiResponse>;
}

/** Encoder and decoder of VirtioScsiCtrlTmfResp, 1 bytes. */
export const VirtioScsiCtrlTmfResp: Codec<VirtioScsiCtrlTmfResp> = {
  SIZE: 1,
  encodeInto(value, view, offset) {
    const value_response = value.response;
    if ((value_response & 0xff) !== value_response) checkRange(value.response, 0, 255, "VirtioScsiCtrlTmfResp.response");
    view.setUint8(offset, value_response);
    return offset + 1;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 1, "VirtioScsiCtrlTmfResp");
    return {
      response: view.getUint8(offset),
    };
  },
};

/**
 * A question about asynchronous notifications, or a subscription to them.
 * In C: `virtio_scsi_ctrl_an_req`.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:188)
 */
export interface VirtioScsiCtrlAnReq {
  /** AN_QUERY or AN_SUBSCRIBE. */
  type: Open<VirtioScsiControlType>;
  /** Target and logical unit, as in commands. */
  lun: Uint8Array;
  /** The notifications that the driver wants. */
  eventRequested: number;
}

/** Refuses what does not fit in a VirtioScsiCtrlAnReq, by its name. */
function refuseVirtioScsiCtrlAnReq(value: VirtioScsiCtrlAnReq): void {
  checkRange(value.type, 0, 4294967295, "VirtioScsiCtrlAnReq.type");
  checkRange(value.lun.length, 8, 8, "VirtioScsiCtrlAnReq.lun.length");
  checkRange(value.eventRequested, 0, 4294967295, "VirtioScsiCtrlAnReq.eventRequested");
}

/** Encoder and decoder of VirtioScsiCtrlAnReq, 16 bytes. */
export const VirtioScsiCtrlAnReq: Codec<VirtioScsiCtrlAnReq> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    const value_eventRequested = value.eventRequested;
    if (
      value_type >>> 0 !== value_type ||
      value.lun.length !== 8 ||
      value_eventRequested >>> 0 !== value_eventRequested
    ) refuseVirtioScsiCtrlAnReq(value);
    view.setUint32(offset, value_type, true);
    writeBytes(view, offset + 4, value.lun);
    view.setUint32(offset + 12, value_eventRequested, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioScsiCtrlAnReq");
    return {
      type: view.getUint32(offset, true),
      lun: readBytes(view, offset + 4, 8),
      eventRequested: view.getUint32(offset + 12, true),
    };
  },
};

/**
 * The answer about asynchronous notifications.
 * In C: `virtio_scsi_ctrl_an_resp`.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:196)
 */
export interface VirtioScsiCtrlAnResp {
  /** The notifications that the unit can send. */
  eventActual: number;
  /** How it went. */
  response: Open<VirtioScsiResponse>;
}

/** Refuses what does not fit in a VirtioScsiCtrlAnResp, by its name. */
function refuseVirtioScsiCtrlAnResp(value: VirtioScsiCtrlAnResp): void {
  checkRange(value.eventActual, 0, 4294967295, "VirtioScsiCtrlAnResp.eventActual");
  checkRange(value.response, 0, 255, "VirtioScsiCtrlAnResp.response");
}

/** Encoder and decoder of VirtioScsiCtrlAnResp, 5 bytes. */
export const VirtioScsiCtrlAnResp: Codec<VirtioScsiCtrlAnResp> = {
  SIZE: 5,
  encodeInto(value, view, offset) {
    const value_eventActual = value.eventActual;
    const value_response = value.response;
    if (
      value_eventActual >>> 0 !== value_eventActual ||
      (value_response & 0xff) !== value_response
    ) refuseVirtioScsiCtrlAnResp(value);
    view.setUint32(offset, value_eventActual, true);
    view.setUint8(offset + 4, value_response);
    return offset + 5;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 5, "VirtioScsiCtrlAnResp");
    return {
      eventActual: view.getUint32(offset, true),
      response: view.getUint8(offset + 4),
    };
  },
};

/**
 * An event, written by the device.
 * In C: `virtio_scsi_event`.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:204)
 */
export interface VirtioScsiEvent {
  /** The kind (virtio-scsi-event-type) in bits 0 to 30, EVENTS_MISSED in bit 31. */
  event: number;
  /** Target and logical unit, as in commands. */
  lun: Uint8Array;
  /** With TRANSPORT_RESET a reset reason, with ASYNC_NOTIFY asynchronous events, with PARAM_CHANGE the additional sense code in bits 0 to 7 and its qualifier in bits 8 to 15. */
  reason: number;
}

/** Refuses what does not fit in a VirtioScsiEvent, by its name. */
function refuseVirtioScsiEvent(value: VirtioScsiEvent): void {
  checkRange(value.event, 0, 4294967295, "VirtioScsiEvent.event");
  checkRange(value.lun.length, 8, 8, "VirtioScsiEvent.lun.length");
  checkRange(value.reason, 0, 4294967295, "VirtioScsiEvent.reason");
}

/** Encoder and decoder of VirtioScsiEvent, 16 bytes. */
export const VirtioScsiEvent: Codec<VirtioScsiEvent> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_event = value.event;
    const value_reason = value.reason;
    if (
      value_event >>> 0 !== value_event ||
      value.lun.length !== 8 ||
      value_reason >>> 0 !== value_reason
    ) refuseVirtioScsiEvent(value);
    view.setUint32(offset, value_event, true);
    writeBytes(view, offset + 4, value.lun);
    view.setUint32(offset + 12, value_reason, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioScsiEvent");
    return {
      event: view.getUint32(offset, true),
      lun: readBytes(view, offset + 4, 8),
      reason: view.getUint32(offset + 12, true),
    };
  },
};

/**
 * Feature bits of the SCSI host device.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:23)
 */
export const VirtioScsiFeature = {
  /** One command may carry data in both directions. */
  INOUT: 0x1n,
  /** Units and targets that come and go are reported. */
  HOTPLUG: 0x2n,
  /** Changed parameters of units are reported. */
  CHANGE: 0x4n,
  /** Commands carry protection information. */
  T10_PI: 0x8n,
} as const;

/** Names and dependencies of the bits of VirtioScsiFeature. */
export const VirtioScsiFeatures = new FeatureSet([
  { name: "INOUT", mask: 0x1n, requires: [] },
  { name: "HOTPLUG", mask: 0x2n, requires: [] },
  { name: "CHANGE", mask: 0x4n, requires: [] },
  { name: "T10_PI", mask: 0x8n, requires: [] },
]);

/**
 * A SCSI host with targets and logical units.
 * @see Virtual I/O Device (VIRTIO), SCSI Host Device (spec/virtio/scsi.yaml:8)
 */
export const ScsiDevice = {
  name: "scsi",
  aliases: [],
  virtioId: 8,
  features: VirtioScsiFeatures,
  config: VirtioScsiConfig,
  configFields: VirtioScsiConfigFields,
  queues: {
    /** Task management, and questions about events. */
    control: { first: 0, last: 0 },
    /** Buffers that the device fills with events. */
    event: { first: 1, last: 1 },
    /** Commands; as many queues as num_queues says. */
    request: { first: 2, last: Number.POSITIVE_INFINITY },
  },
} as const;
