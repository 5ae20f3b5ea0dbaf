// Generated from spec/virtio/rtc.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, FeatureSet, type Open, checkRange, checkView, readU64, writeU64 } from "../support/index.js";

/**
 * What a clock can do.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:26)
 */
export const VirtioRtcClockFlags = {
  /** The clock has an alarm; only with ALARM. */
  ALARM_CAP: 0x1,
} as const;

/**
 * What a clock can do together with a hardware counter.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:32)
 */
export const VirtioRtcCrossFlags = {
  /** The two can be read at the same moment. */
  CROSS_CAP: 0x1,
} as const;

/**
 * State of an alarm.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:38)
 */
export const VirtioRtcAlarmFlags = {
  /** The alarm is on. */
  ALARM_ENABLED: 0x1,
} as const;

/**
 * What a request asks for.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:46)
 */
export const VirtioRtcRequestType = {
  /** Read a clock. */
  READ: 1,
  /** Read a clock and a hardware counter at the same moment. */
  READ_CROSS: 2,
  /** Tell how many clocks there are. */
  CFG: 4096,
  /** Tell what a clock is and can do. */
  CLOCK_CAP: 4097,
  /** Tell whether a clock can be read together with a counter. */
  CROSS_CAP: 4098,
  /** Tell when the alarm of a clock is set to go off. */
  READ_ALARM: 4099,
  /** Set the alarm of a clock. */
  SET_ALARM: 4100,
  /** Switch the alarm of a clock on or off. */
  SET_ALARM_ENABLED: 4101,
} as const;

/** A known value of VirtioRtcRequestType. */
export type VirtioRtcRequestType = (typeof VirtioRtcRequestType)[keyof typeof VirtioRtcRequestType];

/**
 * What the device notifies of.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:59)
 */
export const VirtioRtcNotificationType = {
  /** An alarm has gone off. */
  ALARM: 8192,
} as const;

/** A known value of VirtioRtcNotificationType. */
export type VirtioRtcNotificationType = (typeof VirtioRtcNotificationType)[keyof typeof VirtioRtcNotificationType];

/**
 * How a request went.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:65)
 */
export const VirtioRtcStatus = {
  /** Success. */
  OK: 0,
  /** The request is not supported. */
  EOPNOTSUPP: 2,
  /** There is no such clock. */
  ENODEV: 3,
  /** A parameter is wrong. */
  EINVAL: 4,
  /** The device could not do it. */
  EIO: 5,
} as const;

/** A known value of VirtioRtcStatus. */
export type VirtioRtcStatus = (typeof VirtioRtcStatus)[keyof typeof VirtioRtcStatus];

/**
 * Hardware counters of the driver's processor.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:75)
 */
export const VirtioRtcCounter = {
  /** The virtual counter of Arm. */
  ARM_VCT: 0,
  /** The time stamp counter of x86. */
  X86_TSC: 1,
  /** No counter. */
  INVALID: 255,
} as const;

/** A known value of VirtioRtcCounter. */
export type VirtioRtcCounter = (typeof VirtioRtcCounter)[keyof typeof VirtioRtcCounter];

/**
 * What a clock counts.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:83)
 */
export const VirtioRtcClockType = {
  /** UTC, which jumps at leap seconds. */
  UTC: 0,
  /** International atomic time. */
  TAI: 1,
  /** Time since some start; it never jumps. */
  MONOTONIC: 2,
  /** UTC with leap seconds smeared. */
  UTC_SMEARED: 3,
  /** UTC that may or may not be smeared. */
  UTC_MAYBE_SMEARED: 4,
} as const;

/** A known value of VirtioRtcClockType. */
export type VirtioRtcClockType = (typeof VirtioRtcClockType)[keyof typeof VirtioRtcClockType];

/**
 * How leap seconds are smeared.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:93)
 */
export const VirtioRtcSmear = {
  /** Not told. */
  UNSPECIFIED: 0,
  /** Linearly from noon to noon around the leap second. */
  NOON_LINEAR: 1,
  /** As UTC-SLS does, over the last 1000 seconds of the day. */
  UTC_SLS: 2,
} as const;

/** A known value of VirtioRtcSmear. */
export type VirtioRtcSmear = (typeof VirtioRtcSmear)[keyof typeof VirtioRtcSmear];

/**
 * The start of every request, read by the device.
 * In C: `virtio_rtc_req_head`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:103)
 */
export interface VirtioRtcReqHead {
  /** What is asked. */
  msgType: Open<VirtioRtcRequestType>;
}

/** Encoder and decoder of VirtioRtcReqHead, 8 bytes. */
export const VirtioRtcReqHead: Codec<VirtioRtcReqHead> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_msgType = value.msgType;
    if ((value_msgType & 0xffff) !== value_msgType) checkRange(value.msgType, 0, 65535, "VirtioRtcReqHead.msgType");
    view.setUint16(offset, value_msgType, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioRtcReqHead");
    return {
      msgType: view.getUint16(offset, true),
    };
  },
};

/**
 * The start of every answer, written by the device.
 * In C: `virtio_rtc_resp_head`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:110)
 */
export interface VirtioRtcRespHead {
  /** How it went. */
  status: Open<VirtioRtcStatus>;
}

/** Encoder and decoder of VirtioRtcRespHead, 8 bytes. */
export const VirtioRtcRespHead: Codec<VirtioRtcRespHead> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_status = value.status;
    if ((value_status & 0xff) !== value_status) checkRange(value.status, 0, 255, "VirtioRtcRespHead.status");
    view.setUint8(offset, value_status);
    view.setUint32(offset + 1, 0);
    view.setUint16(offset + 5, 0);
    view.setUint8(offset + 7, 0);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioRtcRespHead");
    return {
      status: view.getUint8(offset),
    };
  },
};

/**
 * The start of every notification, written by the device.
 * In C: `virtio_rtc_notif_head`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:117)
 */
export interface VirtioRtcNotifHead {
  /** What it is. */
  msgType: Open<VirtioRtcNotificationType>;
}

/** Encoder and decoder of VirtioRtcNotifHead, 8 bytes. */
export const VirtioRtcNotifHead: Codec<VirtioRtcNotifHead> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_msgType = value.msgType;
    if ((value_msgType & 0xffff) !== value_msgType) checkRange(value.msgType, 0, 65535, "VirtioRtcNotifHead.msgType");
    view.setUint16(offset, value_msgType, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioRtcNotifHead");
    return {
      msgType: view.getUint16(offset, true),
    };
  },
};

/**
 * The request READ.
 * In C: `virtio_rtc_req_read`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:124)
 */
export interface VirtioRtcReqRead {
  /** What is asked. */
  head: VirtioRtcReqHead;
  /** The clock, counted from 0. */
  clockId: number;
}

/** Refuses what does not fit in a VirtioRtcReqRead, by its name. */
function refuseVirtioRtcReqRead(value: VirtioRtcReqRead): void {
  checkRange(value.head.msgType, 0, 65535, "VirtioRtcReqHead.msgType");
  checkRange(value.clockId, 0, 65535, "VirtioRtcReqRead.clockId");
}

/** Encoder and decoder of VirtioRtcReqRead, 16 bytes. */
export const VirtioRtcReqRead: Codec<VirtioRtcReqRead> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_head_msgType = value.head.msgType;
    const value_clockId = value.clockId;
    if (
      (value_head_msgType & 0xffff) !== value_head_msgType ||
      (value_clockId & 0xffff) !== value_clockId
    ) refuseVirtioRtcReqRead(value);
    view.setUint16(offset, value_head_msgType, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    view.setUint16(offset + 8, value_clockId, true);
    view.setUint32(offset + 10, 0);
    view.setUint16(offset + 14, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioRtcReqRead");
    return {
      head: {
        msgType: view.getUint16(offset, true),
      },
      clockId: view.getUint16(offset + 8, true),
    };
  },
};

/**
 * The answer to READ.
 * In C: `virtio_rtc_resp_read`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:132)
 */
export interface VirtioRtcRespRead {
  /** How it went. */
  head: VirtioRtcRespHead;
  /** The time in nanoseconds. */
  clockReading: bigint;
}

/** Encoder and decoder of VirtioRtcRespRead, 16 bytes. */
export const VirtioRtcRespRead: Codec<VirtioRtcRespRead> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_head_status = value.head.status;
    if ((value_head_status & 0xff) !== value_head_status) checkRange(value.head.status, 0, 255, "VirtioRtcRespHead.status");
    view.setUint8(offset, value_head_status);
    view.setUint32(offset + 1, 0);
    view.setUint16(offset + 5, 0);
    view.setUint8(offset + 7, 0);
    writeU64(view, offset + 8, value.clockReading, true, "VirtioRtcRespRead.clockReading");
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioRtcRespRead");
    return {
      head: {
        status: view.getUint8(offset),
      },
      clockReading: readU64(view, offset + 8, true),
    };
  },
};

/**
 * The request READ_CROSS.
 * In C: `virtio_rtc_req_read_cross`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:139)
 */
export interface VirtioRtcReqReadCross {
  /** What is asked. */
  head: VirtioRtcReqHead;
  /** The clock, counted from 0. */
  clockId: number;
  /** The hardware counter. */
  hwCounter: Open<VirtioRtcCounter>;
}

/** Refuses what does not fit in a VirtioRtcReqReadCross, by its name. */
function refuseVirtioRtcReqReadCross(value: VirtioRtcReqReadCross): void {
  checkRange(value.head.msgType, 0, 65535, "VirtioRtcReqHead.msgType");
  checkRange(value.clockId, 0, 65535, "VirtioRtcReqReadCross.clockId");
  checkRange(value.hwCounter, 0, 255, "VirtioRtcReqReadCross.hwCounter");
}

/** Encoder and decoder of VirtioRtcReqReadCross, 16 bytes. */
export const VirtioRtcReqReadCross: Codec<VirtioRtcReqReadCross> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_head_msgType = value.head.msgType;
    const value_clockId = value.clockId;
    const value_hwCounter = value.hwCounter;
    if (
      (value_head_msgType & 0xffff) !== value_head_msgType ||
      (value_clockId & 0xffff) !== value_clockId ||
      (value_hwCounter & 0xff) !== value_hwCounter
    ) refuseVirtioRtcReqReadCross(value);
    view.setUint16(offset, value_head_msgType, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    view.setUint16(offset + 8, value_clockId, true);
    view.setUint8(offset + 10, value_hwCounter);
    view.setUint32(offset + 11, 0);
    view.setUint8(offset + 15, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioRtcReqReadCross");
    return {
      head: {
        msgType: view.getUint16(offset, true),
      },
      clockId: view.getUint16(offset + 8, true),
      hwCounter: view.getUint8(offset + 10),
    };
  },
};

/**
 * The answer to READ_CROSS.
 * In C: `virtio_rtc_resp_read_cross`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:148)
 */
export interface VirtioRtcRespReadCross {
  /** How it went. */
  head: VirtioRtcRespHead;
  /** The time in nanoseconds. */
  clockReading: bigint;
  /** The counter at that moment, in cycles. */
  counterCycles: bigint;
}

/** Encoder and decoder of VirtioRtcRespReadCross, 24 bytes. */
export const VirtioRtcRespReadCross: Codec<VirtioRtcRespReadCross> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_head_status = value.head.status;
    if ((value_head_status & 0xff) !== value_head_status) checkRange(value.head.status, 0, 255, "VirtioRtcRespHead.status");
    view.setUint8(offset, value_head_status);
    view.setUint32(offset + 1, 0);
    view.setUint16(offset + 5, 0);
    view.setUint8(offset + 7, 0);
    writeU64(view, offset + 8, value.clockReading, true, "VirtioRtcRespReadCross.clockReading");
    writeU64(view, offset + 16, value.counterCycles, true, "VirtioRtcRespReadCross.counterCycles");
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioRtcRespReadCross");
    return {
      head: {
        status: view.getUint8(offset),
      },
      clockReading: readU64(view, offset + 8, true),
      counterCycles: readU64(view, offset + 16, true),
    };
  },
};

/**
 * The request CFG.
 * In C: `virtio_rtc_req_cfg`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:156)
 */
export interface VirtioRtcReqCfg {
  /** What is asked. */
  head: VirtioRtcReqHead;
}

/** Encoder and decoder of VirtioRtcReqCfg, 8 bytes. */
export const VirtioRtcReqCfg: Codec<VirtioRtcReqCfg> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_head_msgType = value.head.msgType;
    if ((value_head_msgType & 0xffff) !== value_head_msgType) checkRange(value.head.msgType, 0, 65535, "VirtioRtcReqHead.msgType");
    view.setUint16(offset, value_head_msgType, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioRtcReqCfg");
    return {
      head: {
        msgType: view.getUint16(offset, true),
      },
    };
  },
};

/**
 * The answer to CFG.
 * In C: `virtio_rtc_resp_cfg`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:162)
 */
export interface VirtioRtcRespCfg {
  /** How it went. */
  head: VirtioRtcRespHead;
  /** Number of clocks. */
  numClocks: number;
}

/** Refuses what does not fit in a VirtioRtcRespCfg, by its name. */
function refuseVirtioRtcRespCfg(value: VirtioRtcRespCfg): void {
  checkRange(value.head.status, 0, 255, "VirtioRtcRespHead.status");
  checkRange(value.numClocks, 0, 65535, "VirtioRtcRespCfg.numClocks");
}

/** Encoder and decoder of VirtioRtcRespCfg, 16 bytes. */
export const VirtioRtcRespCfg: Codec<VirtioRtcRespCfg> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_head_status = value.head.status;
    const value_numClocks = value.numClocks;
    if (
      (value_head_status & 0xff) !== value_head_status ||
      (value_numClocks & 0xffff) !== value_numClocks
    ) refuseVirtioRtcRespCfg(value);
    view.setUint8(offset, value_head_status);
    view.setUint32(offset + 1, 0);
    view.setUint16(offset + 5, 0);
    view.setUint8(offset + 7, 0);
    view.setUint16(offset + 8, value_numClocks, true);
    view.setUint32(offset + 10, 0);
    view.setUint16(offset + 14, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioRtcRespCfg");
    return {
      head: {
        status: view.getUint8(offset),
      },
      numClocks: view.getUint16(offset + 8, true),
    };
  },
};

/**
 * The request CLOCK_CAP.
 * In C: `virtio_rtc_req_clock_cap`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:170)
 */
export interface VirtioRtcReqClockCap {
  /** What is asked. */
  head: VirtioRtcReqHead;
  /** The clock, counted from 0. */
  clockId: number;
}

/** Refuses what does not fit in a VirtioRtcReqClockCap, by its name. */
function refuseVirtioRtcReqClockCap(value: VirtioRtcReqClockCap): void {
  checkRange(value.head.msgType, 0, 65535, "VirtioRtcReqHead.msgType");
  checkRange(value.clockId, 0, 65535, "VirtioRtcReqClockCap.clockId");
}

/** Encoder and decoder of VirtioRtcReqClockCap, 16 bytes. */
export const VirtioRtcReqClockCap: Codec<VirtioRtcReqClockCap> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_head_msgType = value.head.msgType;
    const value_clockId = value.clockId;
    if (
      (value_head_msgType & 0xffff) !== value_head_msgType ||
      (value_clockId & 0xffff) !== value_clockId
    ) refuseVirtioRtcReqClockCap(value);
    view.setUint16(offset, value_head_msgType, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    view.setUint16(offset + 8, value_clockId, true);
    view.setUint32(offset + 10, 0);
    view.setUint16(offset + 14, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioRtcReqClockCap");
    return {
      head: {
        msgType: view.getUint16(offset, true),
      },
      clockId: view.getUint16(offset + 8, true),
    };
  },
};

/**
 * The answer to CLOCK_CAP.
 * In C: `virtio_rtc_resp_clock_cap`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:178)
 */
export interface VirtioRtcRespClockCap {
  /** How it went. */
  head: VirtioRtcRespHead;
  /** What the clock counts. */
  type: Open<VirtioRtcClockType>;
  /** How it is smeared; for UTC_SMEARED only. */
  leapSecondSmearing: Open<VirtioRtcSmear>;
  /** What the clock can do. */
  flags: number;
}

/** Refuses what does not fit in a VirtioRtcRespClockCap, by its name. */
function refuseVirtioRtcRespClockCap(value: VirtioRtcRespClockCap): void {
  checkRange(value.head.status, 0, 255, "VirtioRtcRespHead.status");
  checkRange(value.type, 0, 255, "VirtioRtcRespClockCap.type");
  checkRange(value.leapSecondSmearing, 0, 255, "VirtioRtcRespClockCap.leapSecondSmearing");
  checkRange(value.flags, 0, 255, "VirtioRtcRespClockCap.flags");
}

/** Encoder and decoder of VirtioRtcRespClockCap, 16 bytes. */
export const VirtioRtcRespClockCap: Codec<VirtioRtcRespClockCap> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_head_status = value.head.status;
    const value_type = value.type;
    const value_leapSecondSmearing = value.leapSecondSmearing;
    const value_flags = value.flags;
    if (
      (value_head_status & 0xff) !== value_head_status ||
      (value_type & 0xff) !== value_type ||
      (value_leapSecondSmearing & 0xff) !== value_leapSecondSmearing ||
      (value_flags & 0xff) !== value_flags
    ) refuseVirtioRtcRespClockCap(value);
    view.setUint8(offset, value_head_status);
    view.setUint32(offset + 1, 0);
    view.setUint16(offset + 5, 0);
    view.setUint8(offset + 7, 0);
    view.setUint8(offset + 8, value_type);
    view.setUint8(offset + 9, value_leapSecondSmearing);
    view.setUint8(offset + 10, value_flags);
    view.setUint32(offset + 11, 0);
    view.setUint8(offset + 15, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioRtcRespClockCap");
    return {
      head: {
        status: view.getUint8(offset),
      },
      type: view.getUint8(offset + 8),
      leapSecondSmearing: view.getUint8(offset + 9),
      flags: view.getUint8(offset + 10),
    };
  },
};

/**
 * The request CROSS_CAP.
 * In C: `virtio_rtc_req_cross_cap`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:188)
 */
export interface VirtioRtcReqCrossCap {
  /** What is asked. */
  head: VirtioRtcReqHead;
  /** The clock, counted from 0. */
  clockId: number;
  /** The hardware counter. */
  hwCounter: Open<VirtioRtcCounter>;
}

/** Refuses what does not fit in a VirtioRtcReqCrossCap, by its name. */
function refuseVirtioRtcReqCrossCap(value: VirtioRtcReqCrossCap): void {
  checkRange(value.head.msgType, 0, 65535, "VirtioRtcReqHead.msgType");
  checkRange(value.clockId, 0, 65535, "VirtioRtcReqCrossCap.clockId");
  checkRange(value.hwCounter, 0, 255, "VirtioRtcReqCrossCap.hwCounter");
}

/** Encoder and decoder of VirtioRtcReqCrossCap, 16 bytes. */
export const VirtioRtcReqCrossCap: Codec<VirtioRtcReqCrossCap> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_head_msgType = value.head.msgType;
    const value_clockId = value.clockId;
    const value_hwCounter = value.hwCounter;
    if (
      (value_head_msgType & 0xffff) !== value_head_msgType ||
      (value_clockId & 0xffff) !== value_clockId ||
      (value_hwCounter & 0xff) !== value_hwCounter
    ) refuseVirtioRtcReqCrossCap(value);
    view.setUint16(offset, value_head_msgType, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    view.setUint16(offset + 8, value_clockId, true);
    view.setUint8(offset + 10, value_hwCounter);
    view.setUint32(offset + 11, 0);
    view.setUint8(offset + 15, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioRtcReqCrossCap");
    return {
      head: {
        msgType: view.getUint16(offset, true),
      },
      clockId: view.getUint16(offset + 8, true),
      hwCounter: view.getUint8(offset + 10),
    };
  },
};

/**
 * The answer to CROSS_CAP.
 * In C: `virtio_rtc_resp_cross_cap`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:197)
 */
export interface VirtioRtcRespCrossCap {
  /** How it went. */
  head: VirtioRtcRespHead;
  /** Whether clock and counter can be read together. */
  flags: number;
}

/** Refuses what does not fit in a VirtioRtcRespCrossCap, by its name. */
function refuseVirtioRtcRespCrossCap(value: VirtioRtcRespCrossCap): void {
  checkRange(value.head.status, 0, 255, "VirtioRtcRespHead.status");
  checkRange(value.flags, 0, 255, "VirtioRtcRespCrossCap.flags");
}

/** Encoder and decoder of VirtioRtcRespCrossCap, 16 bytes. */
export const VirtioRtcRespCrossCap: Codec<VirtioRtcRespCrossCap> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_head_status = value.head.status;
    const value_flags = value.flags;
    if (
      (value_head_status & 0xff) !== value_head_status ||
      (value_flags & 0xff) !== value_flags
    ) refuseVirtioRtcRespCrossCap(value);
    view.setUint8(offset, value_head_status);
    view.setUint32(offset + 1, 0);
    view.setUint16(offset + 5, 0);
    view.setUint8(offset + 7, 0);
    view.setUint8(offset + 8, value_flags);
    view.setUint32(offset + 9, 0);
    view.setUint16(offset + 13, 0);
    view.setUint8(offset + 15, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioRtcRespCrossCap");
    return {
      head: {
        status: view.getUint8(offset),
      },
      flags: view.getUint8(offset + 8),
    };
  },
};

/**
 * The request READ_ALARM.
 * In C: `virtio_rtc_req_read_alarm`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:205)
 */
export interface VirtioRtcReqReadAlarm {
  /** What is asked. */
  head: VirtioRtcReqHead;
  /** The clock, counted from 0. */
  clockId: number;
}

/** Refuses what does not fit in a VirtioRtcReqReadAlarm, by its name. */
function refuseVirtioRtcReqReadAlarm(value: VirtioRtcReqReadAlarm): void {
  checkRange(value.head.msgType, 0, 65535, "VirtioRtcReqHead.msgType");
  checkRange(value.clockId, 0, 65535, "VirtioRtcReqReadAlarm.clockId");
}

/** Encoder and decoder of VirtioRtcReqReadAlarm, 16 bytes. */
export const VirtioRtcReqReadAlarm: Codec<VirtioRtcReqReadAlarm> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_head_msgType = value.head.msgType;
    const value_clockId = value.clockId;
    if (
      (value_head_msgType & 0xffff) !== value_head_msgType ||
      (value_clockId & 0xffff) !== value_clockId
    ) refuseVirtioRtcReqReadAlarm(value);
    view.setUint16(offset, value_head_msgType, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    view.setUint16(offset + 8, value_clockId, true);
    view.setUint32(offset + 10, 0);
    view.setUint16(offset + 14, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioRtcReqReadAlarm");
    return {
      head: {
        msgType: view.getUint16(offset, true),
      },
      clockId: view.getUint16(offset + 8, true),
    };
  },
};

/**
 * The answer to READ_ALARM.
 * In C: `virtio_rtc_resp_read_alarm`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:213)
 */
export interface VirtioRtcRespReadAlarm {
  /** How it went. */
  head: VirtioRtcRespHead;
  /** When the alarm goes off, in nanoseconds of its clock. */
  alarmTime: bigint;
  /** Whether it is on. */
  flags: number;
}

/** Refuses what does not fit in a VirtioRtcRespReadAlarm, by its name. */
function refuseVirtioRtcRespReadAlarm(value: VirtioRtcRespReadAlarm): void {
  checkRange(value.head.status, 0, 255, "VirtioRtcRespHead.status");
  checkRange(value.flags, 0, 255, "VirtioRtcRespReadAlarm.flags");
}

/** Encoder and decoder of VirtioRtcRespReadAlarm, 24 bytes. */
export const VirtioRtcRespReadAlarm: Codec<VirtioRtcRespReadAlarm> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_head_status = value.head.status;
    const value_flags = value.flags;
    if (
      (value_head_status & 0xff) !== value_head_status ||
      (value_flags & 0xff) !== value_flags
    ) refuseVirtioRtcRespReadAlarm(value);
    view.setUint8(offset, value_head_status);
    view.setUint32(offset + 1, 0);
    view.setUint16(offset + 5, 0);
    view.setUint8(offset + 7, 0);
    writeU64(view, offset + 8, value.alarmTime, true, "VirtioRtcRespReadAlarm.alarmTime");
    view.setUint8(offset + 16, value_flags);
    view.setUint32(offset + 17, 0);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioRtcRespReadAlarm");
    return {
      head: {
        status: view.getUint8(offset),
      },
      alarmTime: readU64(view, offset + 8, true),
      flags: view.getUint8(offset + 16),
    };
  },
};

/**
 * The request SET_ALARM.
 * In C: `virtio_rtc_req_set_alarm`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:222)
 */
export interface VirtioRtcReqSetAlarm {
  /** What is asked. */
  head: VirtioRtcReqHead;
  /** When the alarm shall go off, in nanoseconds of its clock. */
  alarmTime: bigint;
  /** The clock, counted from 0. */
  clockId: number;
  /** Whether it shall be on. */
  flags: number;
}

/** Refuses what does not fit in a VirtioRtcReqSetAlarm, by its name. */
function refuseVirtioRtcReqSetAlarm(value: VirtioRtcReqSetAlarm): void {
  checkRange(value.head.msgType, 0, 65535, "VirtioRtcReqHead.msgType");
  checkRange(value.clockId, 0, 65535, "VirtioRtcReqSetAlarm.clockId");
  checkRange(value.flags, 0, 255, "VirtioRtcReqSetAlarm.flags");
}

/** Encoder and decoder of VirtioRtcReqSetAlarm, 24 bytes. */
export const VirtioRtcReqSetAlarm: Codec<VirtioRtcReqSetAlarm> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_head_msgType = value.head.msgType;
    const value_clockId = value.clockId;
    const value_flags = value.flags;
    if (
      (value_head_msgType & 0xffff) !== value_head_msgType ||
      (value_clockId & 0xffff) !== value_clockId ||
      (value_flags & 0xff) !== value_flags
    ) refuseVirtioRtcReqSetAlarm(value);
    view.setUint16(offset, value_head_msgType, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    writeU64(view, offset + 8, value.alarmTime, true, "VirtioRtcReqSetAlarm.alarmTime");
    view.setUint16(offset + 16, value_clockId, true);
    view.setUint8(offset + 18, value_flags);
    view.setUint32(offset + 19, 0);
    view.setUint8(offset + 23, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioRtcReqSetAlarm");
    return {
      head: {
        msgType: view.getUint16(offset, true),
      },
      alarmTime: readU64(view, offset + 8, true),
      clockId: view.getUint16(offset + 16, true),
      flags: view.getUint8(offset + 18),
    };
  },
};

/**
 * The answer to SET_ALARM.
 * In C: `virtio_rtc_resp_set_alarm`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:232)
 */
export interface VirtioRtcRespSetAlarm {
  /** How it went. */
  head: VirtioRtcRespHead;
}

/** Encoder and decoder of VirtioRtcRespSetAlarm, 8 bytes. */
export const VirtioRtcRespSetAlarm: Codec<VirtioRtcRespSetAlarm> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_head_status = value.head.status;
    if ((value_head_status & 0xff) !== value_head_status) checkRange(value.head.status, 0, 255, "VirtioRtcRespHead.status");
    view.setUint8(offset, value_head_status);
    view.setUint32(offset + 1, 0);
    view.setUint16(offset + 5, 0);
    view.setUint8(offset + 7, 0);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioRtcRespSetAlarm");
    return {
      head: {
        status: view.getUint8(offset),
      },
    };
  },
};

/**
 * The request SET_ALARM_ENABLED.
 * In C: `virtio_rtc_req_set_alarm_enabled`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:238)
 */
export interface VirtioRtcReqSetAlarmEnabled {
  /** What is asked. */
  head: VirtioRtcReqHead;
  /** The clock, counted from 0. */
  clockId: number;
  /** Whether the alarm shall be on. */
  flags: number;
}

/** Refuses what does not fit in a VirtioRtcReqSetAlarmEnabled, by its name. */
function refuseVirtioRtcReqSetAlarmEnabled(value: VirtioRtcReqSetAlarmEnabled): void {
  checkRange(value.head.msgType, 0, 65535, "VirtioRtcReqHead.msgType");
  checkRange(value.clockId, 0, 65535, "VirtioRtcReqSetAlarmEnabled.clockId");
  checkRange(value.flags, 0, 255, "VirtioRtcReqSetAlarmEnabled.flags");
}

/** Encoder and decoder of VirtioRtcReqSetAlarmEnabled, 16 bytes. */
export const VirtioRtcReqSetAlarmEnabled: Codec<VirtioRtcReqSetAlarmEnabled> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_head_msgType = value.head.msgType;
    const value_clockId = value.clockId;
    const value_flags = value.flags;
    if (
      (value_head_msgType & 0xffff) !== value_head_msgType ||
      (value_clockId & 0xffff) !== value_clockId ||
      (value_flags & 0xff) !== value_flags
    ) refuseVirtioRtcReqSetAlarmEnabled(value);
    view.setUint16(offset, value_head_msgType, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    view.setUint16(offset + 8, value_clockId, true);
    view.setUint8(offset + 10, value_flags);
    view.setUint32(offset + 11, 0);
    view.setUint8(offset + 15, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioRtcReqSetAlarmEnabled");
    return {
      head: {
        msgType: view.getUint16(offset, true),
      },
      clockId: view.getUint16(offset + 8, true),
      flags: view.getUint8(offset + 10),
    };
  },
};

/**
 * The answer to SET_ALARM_ENABLED.
 * In C: `virtio_rtc_resp_set_alarm_enabled`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:247)
 */
export interface VirtioRtcRespSetAlarmEnabled {
  /** How it went. */
  head: VirtioRtcRespHead;
}

/** Encoder and decoder of VirtioRtcRespSetAlarmEnabled, 8 bytes. */
export const VirtioRtcRespSetAlarmEnabled: Codec<VirtioRtcRespSetAlarmEnabled> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_head_status = value.head.status;
    if ((value_head_status & 0xff) !== value_head_status) checkRange(value.head.status, 0, 255, "VirtioRtcRespHead.status");
    view.setUint8(offset, value_head_status);
    view.setUint32(offset + 1, 0);
    view.setUint16(offset + 5, 0);
    view.setUint8(offset + 7, 0);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioRtcRespSetAlarmEnabled");
    return {
      head: {
        status: view.getUint8(offset),
      },
    };
  },
};

/**
 * The notification that an alarm has gone off.
 * In C: `virtio_rtc_notif_alarm`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:253)
 */
export interface VirtioRtcNotifAlarm {
  /** What it is. */
  head: VirtioRtcNotifHead;
  /** The clock, counted from 0. */
  clockId: number;
}

/** Refuses what does not fit in a VirtioRtcNotifAlarm, by its name. */
function refuseVirtioRtcNotifAlarm(value: VirtioRtcNotifAlarm): void {
  checkRange(value.head.msgType, 0, 65535, "VirtioRtcNotifHead.msgType");
  checkRange(value.clockId, 0, 65535, "VirtioRtcNotifAlarm.clockId");
}

/** Encoder and decoder of VirtioRtcNotifAlarm, 16 bytes. */
export const VirtioRtcNotifAlarm: Codec<VirtioRtcNotifAlarm> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_head_msgType = value.head.msgType;
    const value_clockId = value.clockId;
    if (
      (value_head_msgType & 0xffff) !== value_head_msgType ||
      (value_clockId & 0xffff) !== value_clockId
    ) refuseVirtioRtcNotifAlarm(value);
    view.setUint16(offset, value_head_msgType, true);
    view.setUint32(offset + 2, 0);
    view.setUint16(offset + 6, 0);
    view.setUint16(offset + 8, value_clockId, true);
    view.setUint32(offset + 10, 0);
    view.setUint16(offset + 14, 0);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioRtcNotifAlarm");
    return {
      head: {
        msgType: view.getUint16(offset, true),
      },
      clockId: view.getUint16(offset + 8, true),
    };
  },
};

/**
 * Feature bits of the RTC device.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:18)
 */
export const VirtioRtcFeature = {
  /** There is an alarm queue, and clocks may have an alarm. */
  ALARM: 0x1n,
} as const;

/** Names and dependencies of the bits of VirtioRtcFeature. */
export const VirtioRtcFeatures = new FeatureSet([
  { name: "ALARM", mask: 0x1n, requires: [] },
]);

/**
 * One or more clocks of the host, with alarms. It has no configuration space.
 * In C: `VIRTIO_ID_CLOCK`.
 * @see linux/virtio_rtc.h, VIRTIO_RTC_F_ALARM (spec/virtio/rtc.yaml:8)
 */
export const RtcDevice = {
  name: "rtc",
  aliases: [],
  virtioId: 17,
  features: VirtioRtcFeatures,
  queues: {
    /** Requests to read clocks and to set alarms. */
    request: { first: 0, last: 0 },
    /** Buffers for notifications of alarms; only with ALARM. */
    alarm: { first: 1, last: 1 },
  },
} as const;
