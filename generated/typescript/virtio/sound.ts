// Generated from spec/virtio/sound.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, type Open, checkRange, checkView, readBytes, readU64, writeBytes, writeU64 } from "../support/index.js";

/**
 * Number of queues.
 * In C: `VIRTIO_SND_VQ_MAX`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:21)
 */
export const VIRTIO_SND_QUEUE_COUNT = 4;

/**
 * Most channels of a channel map.
 * In C: `VIRTIO_SND_CHMAP_MAX_SIZE`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:22)
 */
export const VIRTIO_SND_CHMAP_MAX_SIZE = 18;

/**
 * The queues by index.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:34)
 */
export const VirtioSndQueue = {
  /** Control requests. */
  CONTROL: 0,
  /** Events. */
  EVENT: 1,
  /** Sound to play. */
  TX: 2,
  /** Recorded sound. */
  RX: 3,
} as const;

/** A known value of VirtioSndQueue. */
export type VirtioSndQueue = (typeof VirtioSndQueue)[keyof typeof VirtioSndQueue];

/**
 * Which way sound flows.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:43)
 */
export const VirtioSndDirection = {
  /** To the device, to be played. */
  OUTPUT: 0,
  /** From the device, recorded. */
  INPUT: 1,
} as const;

/** A known value of VirtioSndDirection. */
export type VirtioSndDirection = (typeof VirtioSndDirection)[keyof typeof VirtioSndDirection];

/**
 * What a message is, where R is a request, EVT an event and S the status of an answer.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:50)
 */
export const VirtioSndCode = {
  /** Describe jacks. */
  R_JACK_INFO: 1,
  /** Give a jack another association and sequence; only with JACK_F_REMAP. */
  R_JACK_REMAP: 2,
  /** Describe streams. */
  R_PCM_INFO: 256,
  /** Set the parameters of a stream. */
  R_PCM_SET_PARAMS: 257,
  /** Make a stream ready to start. */
  R_PCM_PREPARE: 258,
  /** Give up the resources of a stream. */
  R_PCM_RELEASE: 259,
  /** Start a stream. */
  R_PCM_START: 260,
  /** Stop a stream. */
  R_PCM_STOP: 261,
  /** Describe channel maps. */
  R_CHMAP_INFO: 512,
  /** Describe controls; only with CTLS, as all of the following about controls. */
  R_CTL_INFO: 768,
  /** Tell the options of an enumerated control. */
  R_CTL_ENUM_ITEMS: 769,
  /** Read the value of a control. */
  R_CTL_READ: 770,
  /** Set the value of a control. */
  R_CTL_WRITE: 771,
  /** Read the metadata of a control. */
  R_CTL_TLV_READ: 772,
  /** Set the metadata of a control. */
  R_CTL_TLV_WRITE: 773,
  /** Run a command on the metadata of a control. */
  R_CTL_TLV_COMMAND: 774,
  /** Something was plugged into a jack. */
  EVT_JACK_CONNECTED: 4096,
  /** Something was pulled out of a jack. */
  EVT_JACK_DISCONNECTED: 4097,
  /** A stream has finished a period. */
  EVT_PCM_PERIOD_ELAPSED: 4352,
  /** A stream ran out of sound to play, or of room to record. */
  EVT_PCM_XRUN: 4353,
  /** A control has changed. */
  EVT_CTL_NOTIFY: 4608,
  /** Success. */
  S_OK: 32768,
  /** The request is malformed or a parameter is wrong. */
  S_BAD_MSG: 32769,
  /** The request or a parameter is not supported. */
  S_NOT_SUPP: 32770,
  /** The device failed. */
  S_IO_ERR: 32771,
} as const;

/** A known value of VirtioSndCode. */
export type VirtioSndCode = (typeof VirtioSndCode)[keyof typeof VirtioSndCode];

/**
 * Numbers of the bits that tell what a jack can do.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:80)
 */
export const VirtioSndJackFeature = {
  /** R_JACK_REMAP is supported. */
  REMAP: 0,
} as const;

/** A known value of VirtioSndJackFeature. */
export type VirtioSndJackFeature = (typeof VirtioSndJackFeature)[keyof typeof VirtioSndJackFeature];

/**
 * Numbers of the bits that tell what a stream can do.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:86)
 */
export const VirtioSndPcmFeature = {
  /** Sound can pass through memory that the host shares. */
  SHMEM_HOST: 0,
  /** Sound can pass through memory that the guest shares. */
  SHMEM_GUEST: 1,
  /** It can be polled instead of notifying of every buffer. */
  MSG_POLLING: 2,
  /** It can send an event for every period when memory is shared. */
  EVT_SHMEM_PERIODS: 3,
  /** It can send an event when it runs dry or over. */
  EVT_XRUNS: 4,
} as const;

/** A known value of VirtioSndPcmFeature. */
export type VirtioSndPcmFeature = (typeof VirtioSndPcmFeature)[keyof typeof VirtioSndPcmFeature];

/**
 * Sample formats; also numbers of bits where a set of them is told.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:96)
 */
export const VirtioSndPcmFormat = {
  /** IMA ADPCM, 4 bits a sample. */
  IMA_ADPCM: 0,
  /** G.711 mu-law, 8 bits a sample. */
  MU_LAW: 1,
  /** G.711 A-law, 8 bits a sample. */
  A_LAW: 2,
  /** Signed 8 bits. */
  S8: 3,
  /** Unsigned 8 bits. */
  U8: 4,
  /** Signed 16 bits. */
  S16: 5,
  /** Unsigned 16 bits. */
  U16: 6,
  /** Signed 18 bits in 24. */
  S18_3: 7,
  /** Unsigned 18 bits in 24. */
  U18_3: 8,
  /** Signed 20 bits in 24. */
  S20_3: 9,
  /** Unsigned 20 bits in 24. */
  U20_3: 10,
  /** Signed 24 bits. */
  S24_3: 11,
  /** Unsigned 24 bits. */
  U24_3: 12,
  /** Signed 20 bits in 32. */
  S20: 13,
  /** Unsigned 20 bits in 32. */
  U20: 14,
  /** Signed 24 bits in 32. */
  S24: 15,
  /** Unsigned 24 bits in 32. */
  U24: 16,
  /** Signed 32 bits. */
  S32: 17,
  /** Unsigned 32 bits. */
  U32: 18,
  /** Floating point, 32 bits. */
  FLOAT: 19,
  /** Floating point, 64 bits. */
  FLOAT64: 20,
  /** Direct Stream Digital, 8 bits a sample. */
  DSD_U8: 21,
  /** Direct Stream Digital, 16 bits a sample. */
  DSD_U16: 22,
  /** Direct Stream Digital, 32 bits a sample. */
  DSD_U32: 23,
  /** IEC 958 subframes of 32 bits. */
  IEC958_SUBFRAME: 24,
} as const;

/** A known value of VirtioSndPcmFormat. */
export type VirtioSndPcmFormat = (typeof VirtioSndPcmFormat)[keyof typeof VirtioSndPcmFormat];

/**
 * Frames a second; also numbers of bits where a set of them is told.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:126)
 */
export const VirtioSndPcmRate = {
  /** 5512 Hz. */
  RATE_5512: 0,
  /** 8000 Hz. */
  RATE_8000: 1,
  /** 11025 Hz. */
  RATE_11025: 2,
  /** 16000 Hz. */
  RATE_16000: 3,
  /** 22050 Hz. */
  RATE_22050: 4,
  /** 32000 Hz. */
  RATE_32000: 5,
  /** 44100 Hz. */
  RATE_44100: 6,
  /** 48000 Hz. */
  RATE_48000: 7,
  /** 64000 Hz. */
  RATE_64000: 8,
  /** 88200 Hz. */
  RATE_88200: 9,
  /** 96000 Hz. */
  RATE_96000: 10,
  /** 176400 Hz. */
  RATE_176400: 11,
  /** 192000 Hz. */
  RATE_192000: 12,
  /** 384000 Hz. */
  RATE_384000: 13,
} as const;

/** A known value of VirtioSndPcmRate. */
export type VirtioSndPcmRate = (typeof VirtioSndPcmRate)[keyof typeof VirtioSndPcmRate];

/**
 * Where a channel is heard.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:145)
 */
export const VirtioSndChmapPosition = {
  /** Undefined. */
  NONE: 0,
  /** Silent. */
  NA: 1,
  /** The only channel. */
  MONO: 2,
  /** Front left. */
  FL: 3,
  /** Front right. */
  FR: 4,
  /** Rear left. */
  RL: 5,
  /** Rear right. */
  RR: 6,
  /** Front center. */
  FC: 7,
  /** Low frequencies. */
  LFE: 8,
  /** Side left. */
  SL: 9,
  /** Side right. */
  SR: 10,
  /** Rear center. */
  RC: 11,
  /** Front, left of center. */
  FLC: 12,
  /** Front, right of center. */
  FRC: 13,
  /** Rear, left of center. */
  RLC: 14,
  /** Rear, right of center. */
  RRC: 15,
  /** Front left, wide. */
  FLW: 16,
  /** Front right, wide. */
  FRW: 17,
  /** Front left, high. */
  FLH: 18,
  /** Front center, high. */
  FCH: 19,
  /** Front right, high. */
  FRH: 20,
  /** Top center. */
  TC: 21,
  /** Top front left. */
  TFL: 22,
  /** Top front right. */
  TFR: 23,
  /** Top front center. */
  TFC: 24,
  /** Top rear left. */
  TRL: 25,
  /** Top rear right. */
  TRR: 26,
  /** Top rear center. */
  TRC: 27,
  /** Top front, left of center. */
  TFLC: 28,
  /** Top front, right of center. */
  TFRC: 29,
  /** Top side left. */
  TSL: 30,
  /** Top side right. */
  TSR: 31,
  /** Low frequencies, left. */
  LLFE: 32,
  /** Low frequencies, right. */
  RLFE: 33,
  /** Bottom center. */
  BC: 34,
  /** Bottom, left of center. */
  BLC: 35,
  /** Bottom, right of center. */
  BRC: 36,
} as const;

/** A known value of VirtioSndChmapPosition. */
export type VirtioSndChmapPosition = (typeof VirtioSndChmapPosition)[keyof typeof VirtioSndChmapPosition];

/**
 * What a control is for.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:187)
 */
export const VirtioSndCtlRole = {
  /** Not told. */
  UNDEFINED: 0,
  /** Volume. */
  VOLUME: 1,
  /** Muting. */
  MUTE: 2,
  /** Gain. */
  GAIN: 3,
} as const;

/** A known value of VirtioSndCtlRole. */
export type VirtioSndCtlRole = (typeof VirtioSndCtlRole)[keyof typeof VirtioSndCtlRole];

/**
 * What the values of a control are.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:197)
 */
export const VirtioSndCtlType = {
  /** 0 or 1, as 32-bit integers. */
  BOOLEAN: 0,
  /** 32-bit integers. */
  INTEGER: 1,
  /** 64-bit integers. */
  INTEGER64: 2,
  /** Indices of options. */
  ENUMERATED: 3,
  /** Bytes. */
  BYTES: 4,
  /** The status of an IEC 958 output. */
  IEC958: 5,
} as const;

/** A known value of VirtioSndCtlType. */
export type VirtioSndCtlType = (typeof VirtioSndCtlType)[keyof typeof VirtioSndCtlType];

/**
 * Numbers of the bits that tell what can be done with a control.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:209)
 */
export const VirtioSndCtlAccess = {
  /** It can be read. */
  READ: 0,
  /** It can be set. */
  WRITE: 1,
  /** It may change without an event. */
  VOLATILE: 2,
  /** It has no effect at present. */
  INACTIVE: 3,
  /** Its metadata can be read. */
  TLV_READ: 4,
  /** Its metadata can be set. */
  TLV_WRITE: 5,
  /** Its metadata understands commands. */
  TLV_COMMAND: 6,
} as const;

/** A known value of VirtioSndCtlAccess. */
export type VirtioSndCtlAccess = (typeof VirtioSndCtlAccess)[keyof typeof VirtioSndCtlAccess];

/**
 * Numbers of the bits that tell what of a control has changed.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:222)
 */
export const VirtioSndCtlEventMask = {
  /** Its value. */
  VALUE: 0,
  /** Its description. */
  INFO: 1,
  /** Its metadata. */
  TLV: 2,
} as const;

/** A known value of VirtioSndCtlEventMask. */
export type VirtioSndCtlEventMask = (typeof VirtioSndCtlEventMask)[keyof typeof VirtioSndCtlEventMask];

/**
 * The configuration space of the sound device; devices without CTLS may end it before controls.
 * In C: `virtio_snd_config`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:233)
 */
export interface VirtioSndConfig {
  /** Number of jacks. */
  jacks: number;
  /** Number of PCM streams. */
  streams: number;
  /** Number of channel maps. */
  chmaps: number;
  /** Number of control elements. Meaningful with CTLS. */
  controls: number;
}

/** Refuses what does not fit in a VirtioSndConfig, by its name. */
function refuseVirtioSndConfig(value: VirtioSndConfig): void {
  checkRange(value.jacks, 0, 4294967295, "VirtioSndConfig.jacks");
  checkRange(value.streams, 0, 4294967295, "VirtioSndConfig.streams");
  checkRange(value.chmaps, 0, 4294967295, "VirtioSndConfig.chmaps");
  checkRange(value.controls, 0, 4294967295, "VirtioSndConfig.controls");
}

/** Encoder and decoder of VirtioSndConfig, 16 bytes. */
export const VirtioSndConfig: Codec<VirtioSndConfig> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_jacks = value.jacks;
    const value_streams = value.streams;
    const value_chmaps = value.chmaps;
    const value_controls = value.controls;
    if (
      value_jacks >>> 0 !== value_jacks ||
      value_streams >>> 0 !== value_streams ||
      value_chmaps >>> 0 !== value_chmaps ||
      value_controls >>> 0 !== value_controls
    ) refuseVirtioSndConfig(value);
    view.setUint32(offset, value_jacks, true);
    view.setUint32(offset + 4, value_streams, true);
    view.setUint32(offset + 8, value_chmaps, true);
    view.setUint32(offset + 12, value_controls, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioSndConfig");
    return {
      jacks: view.getUint32(offset, true),
      streams: view.getUint32(offset + 4, true),
      chmaps: view.getUint32(offset + 8, true),
      controls: view.getUint32(offset + 12, true),
    };
  },
};

/** The fields of VirtioSndConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioSndConfigFields: readonly ConfigurationField[] = [
  { name: "jacks", offset: 0, size: 4, driverWritable: false, requires: undefined },
  { name: "streams", offset: 4, size: 4, driverWritable: false, requires: undefined },
  { name: "chmaps", offset: 8, size: 4, driverWritable: false, requires: undefined },
  { name: "controls", offset: 12, size: 4, driverWritable: false, requires: { name: "CTLS", mask: 0x1n } },
];

/**
 * The start of every message; it is all of an answer without data.
 * In C: `virtio_snd_hdr`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:242)
 */
export interface VirtioSndHdr {
  /** What the message is. */
  code: Open<VirtioSndCode>;
}

/** Encoder and decoder of VirtioSndHdr, 4 bytes. */
export const VirtioSndHdr: Codec<VirtioSndHdr> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_code = value.code;
    if (value_code >>> 0 !== value_code) checkRange(value.code, 0, 4294967295, "VirtioSndHdr.code");
    view.setUint32(offset, value_code, true);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "VirtioSndHdr");
    return {
      code: view.getUint32(offset, true),
    };
  },
};

/**
 * An event, written by the device.
 * In C: `virtio_snd_event`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:248)
 */
export interface VirtioSndEvent {
  /** What has happened. */
  hdr: VirtioSndHdr;
  /** The jack or the stream. */
  data: number;
}

/** Refuses what does not fit in a VirtioSndEvent, by its name. */
function refuseVirtioSndEvent(value: VirtioSndEvent): void {
  checkRange(value.hdr.code, 0, 4294967295, "VirtioSndHdr.code");
  checkRange(value.data, 0, 4294967295, "VirtioSndEvent.data");
}

/** Encoder and decoder of VirtioSndEvent, 8 bytes. */
export const VirtioSndEvent: Codec<VirtioSndEvent> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_hdr_code = value.hdr.code;
    const value_data = value.data;
    if (
      value_hdr_code >>> 0 !== value_hdr_code ||
      value_data >>> 0 !== value_data
    ) refuseVirtioSndEvent(value);
    view.setUint32(offset, value_hdr_code, true);
    view.setUint32(offset + 4, value_data, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioSndEvent");
    return {
      hdr: {
        code: view.getUint32(offset, true),
      },
      data: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * A request for descriptions (JACK_INFO, PCM_INFO, CHMAP_INFO or CTL_INFO).
 * In C: `virtio_snd_query_info`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:255)
 */
export interface VirtioSndQueryInfo {
  /** What is asked. */
  hdr: VirtioSndHdr;
  /** The first item. */
  startId: number;
  /** Number of items. */
  count: number;
  /** Length of a description in bytes. */
  size: number;
}

/** Refuses what does not fit in a VirtioSndQueryInfo, by its name. */
function refuseVirtioSndQueryInfo(value: VirtioSndQueryInfo): void {
  checkRange(value.hdr.code, 0, 4294967295, "VirtioSndHdr.code");
  checkRange(value.startId, 0, 4294967295, "VirtioSndQueryInfo.startId");
  checkRange(value.count, 0, 4294967295, "VirtioSndQueryInfo.count");
  checkRange(value.size, 0, 4294967295, "VirtioSndQueryInfo.size");
}

/** Encoder and decoder of VirtioSndQueryInfo, 16 bytes. */
export const VirtioSndQueryInfo: Codec<VirtioSndQueryInfo> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_hdr_code = value.hdr.code;
    const value_startId = value.startId;
    const value_count = value.count;
    const value_size = value.size;
    if (
      value_hdr_code >>> 0 !== value_hdr_code ||
      value_startId >>> 0 !== value_startId ||
      value_count >>> 0 !== value_count ||
      value_size >>> 0 !== value_size
    ) refuseVirtioSndQueryInfo(value);
    view.setUint32(offset, value_hdr_code, true);
    view.setUint32(offset + 4, value_startId, true);
    view.setUint32(offset + 8, value_count, true);
    view.setUint32(offset + 12, value_size, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioSndQueryInfo");
    return {
      hdr: {
        code: view.getUint32(offset, true),
      },
      startId: view.getUint32(offset + 4, true),
      count: view.getUint32(offset + 8, true),
      size: view.getUint32(offset + 12, true),
    };
  },
};

/**
 * The start of every description.
 * In C: `virtio_snd_info`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:264)
 */
export interface VirtioSndInfo {
  /** The function group node in High Definition Audio. */
  hdaFnNid: number;
}

/** Encoder and decoder of VirtioSndInfo, 4 bytes. */
export const VirtioSndInfo: Codec<VirtioSndInfo> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_hdaFnNid = value.hdaFnNid;
    if (value_hdaFnNid >>> 0 !== value_hdaFnNid) checkRange(value.hdaFnNid, 0, 4294967295, "VirtioSndInfo.hdaFnNid");
    view.setUint32(offset, value_hdaFnNid, true);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "VirtioSndInfo");
    return {
      hdaFnNid: view.getUint32(offset, true),
    };
  },
};

/**
 * The start of a request about a jack.
 * In C: `virtio_snd_jack_hdr`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:270)
 */
export interface VirtioSndJackHdr {
  /** What is asked. */
  hdr: VirtioSndHdr;
  /** The jack, counted from 0. */
  jackId: number;
}

/** Refuses what does not fit in a VirtioSndJackHdr, by its name. */
function refuseVirtioSndJackHdr(value: VirtioSndJackHdr): void {
  checkRange(value.hdr.code, 0, 4294967295, "VirtioSndHdr.code");
  checkRange(value.jackId, 0, 4294967295, "VirtioSndJackHdr.jackId");
}

/** Encoder and decoder of VirtioSndJackHdr, 8 bytes. */
export const VirtioSndJackHdr: Codec<VirtioSndJackHdr> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_hdr_code = value.hdr.code;
    const value_jackId = value.jackId;
    if (
      value_hdr_code >>> 0 !== value_hdr_code ||
      value_jackId >>> 0 !== value_jackId
    ) refuseVirtioSndJackHdr(value);
    view.setUint32(offset, value_hdr_code, true);
    view.setUint32(offset + 4, value_jackId, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioSndJackHdr");
    return {
      hdr: {
        code: view.getUint32(offset, true),
      },
      jackId: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * A jack.
 * In C: `virtio_snd_jack_info`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:277)
 */
export interface VirtioSndJackInfo {
  /** The common start. */
  hdr: VirtioSndInfo;
  /** A bit for each virtio-snd-jack-feature that it has. */
  features: number;
  /** Pin configuration in High Definition Audio. */
  hdaRegDefconf: number;
  /** Pin capabilities in High Definition Audio. */
  hdaRegCaps: number;
  /** 1 when something is plugged in. */
  connected: number;
}

/** Refuses what does not fit in a VirtioSndJackInfo, by its name. */
function refuseVirtioSndJackInfo(value: VirtioSndJackInfo): void {
  checkRange(value.hdr.hdaFnNid, 0, 4294967295, "VirtioSndInfo.hdaFnNid");
  checkRange(value.features, 0, 4294967295, "VirtioSndJackInfo.features");
  checkRange(value.hdaRegDefconf, 0, 4294967295, "VirtioSndJackInfo.hdaRegDefconf");
  checkRange(value.hdaRegCaps, 0, 4294967295, "VirtioSndJackInfo.hdaRegCaps");
  checkRange(value.connected, 0, 255, "VirtioSndJackInfo.connected");
}

/** Encoder and decoder of VirtioSndJackInfo, 24 bytes. */
export const VirtioSndJackInfo: Codec<VirtioSndJackInfo> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_hdr_hdaFnNid = value.hdr.hdaFnNid;
    const value_features = value.features;
    const value_hdaRegDefconf = value.hdaRegDefconf;
    const value_hdaRegCaps = value.hdaRegCaps;
    const value_connected = value.connected;
    if (
      value_hdr_hdaFnNid >>> 0 !== value_hdr_hdaFnNid ||
      value_features >>> 0 !== value_features ||
      value_hdaRegDefconf >>> 0 !== value_hdaRegDefconf ||
      value_hdaRegCaps >>> 0 !== value_hdaRegCaps ||
      (value_connected & 0xff) !== value_connected
    ) refuseVirtioSndJackInfo(value);
    view.setUint32(offset, value_hdr_hdaFnNid, true);
    view.setUint32(offset + 4, value_features, true);
    view.setUint32(offset + 8, value_hdaRegDefconf, true);
    view.setUint32(offset + 12, value_hdaRegCaps, true);
    view.setUint8(offset + 16, value_connected);
    view.setUint32(offset + 17, 0);
    view.setUint16(offset + 21, 0);
    view.setUint8(offset + 23, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioSndJackInfo");
    return {
      hdr: {
        hdaFnNid: view.getUint32(offset, true),
      },
      features: view.getUint32(offset + 4, true),
      hdaRegDefconf: view.getUint32(offset + 8, true),
      hdaRegCaps: view.getUint32(offset + 12, true),
      connected: view.getUint8(offset + 16),
    };
  },
};

/**
 * The request JACK_REMAP.
 * In C: `virtio_snd_jack_remap`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:288)
 */
export interface VirtioSndJackRemap {
  /** The request and the jack. */
  hdr: VirtioSndJackHdr;
  /** The new association. */
  association: number;
  /** The new sequence. */
  sequence: number;
}

/** Refuses what does not fit in a VirtioSndJackRemap, by its name. */
function refuseVirtioSndJackRemap(value: VirtioSndJackRemap): void {
  refuseVirtioSndJackHdr(value.hdr);
  checkRange(value.association, 0, 4294967295, "VirtioSndJackRemap.association");
  checkRange(value.sequence, 0, 4294967295, "VirtioSndJackRemap.sequence");
}

/** Encoder and decoder of VirtioSndJackRemap, 16 bytes. */
export const VirtioSndJackRemap: Codec<VirtioSndJackRemap> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_hdr_hdr_code = value.hdr.hdr.code;
    const value_hdr_jackId = value.hdr.jackId;
    const value_association = value.association;
    const value_sequence = value.sequence;
    if (
      value_hdr_hdr_code >>> 0 !== value_hdr_hdr_code ||
      value_hdr_jackId >>> 0 !== value_hdr_jackId ||
      value_association >>> 0 !== value_association ||
      value_sequence >>> 0 !== value_sequence
    ) refuseVirtioSndJackRemap(value);
    view.setUint32(offset, value_hdr_hdr_code, true);
    view.setUint32(offset + 4, value_hdr_jackId, true);
    view.setUint32(offset + 8, value_association, true);
    view.setUint32(offset + 12, value_sequence, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioSndJackRemap");
    return {
      hdr: {
        hdr: {
          code: view.getUint32(offset, true),
        },
        jackId: view.getUint32(offset + 4, true),
      },
      association: view.getUint32(offset + 8, true),
      sequence: view.getUint32(offset + 12, true),
    };
  },
};

/**
 * The start of a request about a stream; it is all of PREPARE, RELEASE, START and STOP.
 * In C: `virtio_snd_pcm_hdr`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:296)
 */
export interface VirtioSndPcmHdr {
  /** What is asked. */
  hdr: VirtioSndHdr;
  /** The stream, counted from 0. */
  streamId: number;
}

/** Refuses what does not fit in a VirtioSndPcmHdr, by its name. */
function refuseVirtioSndPcmHdr(value: VirtioSndPcmHdr): void {
  checkRange(value.hdr.code, 0, 4294967295, "VirtioSndHdr.code");
  checkRange(value.streamId, 0, 4294967295, "VirtioSndPcmHdr.streamId");
}

/** Encoder and decoder of VirtioSndPcmHdr, 8 bytes. */
export const VirtioSndPcmHdr: Codec<VirtioSndPcmHdr> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_hdr_code = value.hdr.code;
    const value_streamId = value.streamId;
    if (
      value_hdr_code >>> 0 !== value_hdr_code ||
      value_streamId >>> 0 !== value_streamId
    ) refuseVirtioSndPcmHdr(value);
    view.setUint32(offset, value_hdr_code, true);
    view.setUint32(offset + 4, value_streamId, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioSndPcmHdr");
    return {
      hdr: {
        code: view.getUint32(offset, true),
      },
      streamId: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * A stream.
 * In C: `virtio_snd_pcm_info`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:303)
 */
export interface VirtioSndPcmInfo {
  /** The common start. */
  hdr: VirtioSndInfo;
  /** A bit for each virtio-snd-pcm-feature that it has. */
  features: number;
  /** A bit for each virtio-snd-pcm-format that it supports. */
  formats: bigint;
  /** A bit for each virtio-snd-pcm-rate that it supports. */
  rates: bigint;
  /** Which way it flows. */
  direction: Open<VirtioSndDirection>;
  /** Fewest channels. */
  channelsMin: number;
  /** Most channels. */
  channelsMax: number;
}

/** Refuses what does not fit in a VirtioSndPcmInfo, by its name. */
function refuseVirtioSndPcmInfo(value: VirtioSndPcmInfo): void {
  checkRange(value.hdr.hdaFnNid, 0, 4294967295, "VirtioSndInfo.hdaFnNid");
  checkRange(value.features, 0, 4294967295, "VirtioSndPcmInfo.features");
  checkRange(value.direction, 0, 255, "VirtioSndPcmInfo.direction");
  checkRange(value.channelsMin, 0, 255, "VirtioSndPcmInfo.channelsMin");
  checkRange(value.channelsMax, 0, 255, "VirtioSndPcmInfo.channelsMax");
}

/** Encoder and decoder of VirtioSndPcmInfo, 32 bytes. */
export const VirtioSndPcmInfo: Codec<VirtioSndPcmInfo> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_hdr_hdaFnNid = value.hdr.hdaFnNid;
    const value_features = value.features;
    const value_direction = value.direction;
    const value_channelsMin = value.channelsMin;
    const value_channelsMax = value.channelsMax;
    if (
      value_hdr_hdaFnNid >>> 0 !== value_hdr_hdaFnNid ||
      value_features >>> 0 !== value_features ||
      (value_direction & 0xff) !== value_direction ||
      (value_channelsMin & 0xff) !== value_channelsMin ||
      (value_channelsMax & 0xff) !== value_channelsMax
    ) refuseVirtioSndPcmInfo(value);
    view.setUint32(offset, value_hdr_hdaFnNid, true);
    view.setUint32(offset + 4, value_features, true);
    writeU64(view, offset + 8, value.formats, true, "VirtioSndPcmInfo.formats");
    writeU64(view, offset + 16, value.rates, true, "VirtioSndPcmInfo.rates");
    view.setUint8(offset + 24, value_direction);
    view.setUint8(offset + 25, value_channelsMin);
    view.setUint8(offset + 26, value_channelsMax);
    view.setUint32(offset + 27, 0);
    view.setUint8(offset + 31, 0);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioSndPcmInfo");
    return {
      hdr: {
        hdaFnNid: view.getUint32(offset, true),
      },
      features: view.getUint32(offset + 4, true),
      formats: readU64(view, offset + 8, true),
      rates: readU64(view, offset + 16, true),
      direction: view.getUint8(offset + 24),
      channelsMin: view.getUint8(offset + 25),
      channelsMax: view.getUint8(offset + 26),
    };
  },
};

/**
 * The request PCM_SET_PARAMS.
 * In C: `virtio_snd_pcm_set_params`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:316)
 */
export interface VirtioSndPcmSetParams {
  /** The request and the stream. */
  hdr: VirtioSndPcmHdr;
  /** Size of the buffer in bytes. */
  bufferBytes: number;
  /** Size of a period in bytes. */
  periodBytes: number;
  /** A bit for each virtio-snd-pcm-feature that is chosen. */
  features: number;
  /** Number of channels. */
  channels: number;
  /** The sample format. */
  format: Open<VirtioSndPcmFormat>;
  /** The frame rate. */
  rate: Open<VirtioSndPcmRate>;
}

/** Refuses what does not fit in a VirtioSndPcmSetParams, by its name. */
function refuseVirtioSndPcmSetParams(value: VirtioSndPcmSetParams): void {
  refuseVirtioSndPcmHdr(value.hdr);
  checkRange(value.bufferBytes, 0, 4294967295, "VirtioSndPcmSetParams.bufferBytes");
  checkRange(value.periodBytes, 0, 4294967295, "VirtioSndPcmSetParams.periodBytes");
  checkRange(value.features, 0, 4294967295, "VirtioSndPcmSetParams.features");
  checkRange(value.channels, 0, 255, "VirtioSndPcmSetParams.channels");
  checkRange(value.format, 0, 255, "VirtioSndPcmSetParams.format");
  checkRange(value.rate, 0, 255, "VirtioSndPcmSetParams.rate");
}

/** Encoder and decoder of VirtioSndPcmSetParams, 24 bytes. */
export const VirtioSndPcmSetParams: Codec<VirtioSndPcmSetParams> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_hdr_hdr_code = value.hdr.hdr.code;
    const value_hdr_streamId = value.hdr.streamId;
    const value_bufferBytes = value.bufferBytes;
    const value_periodBytes = value.periodBytes;
    const value_features = value.features;
    const value_channels = value.channels;
    const value_format = value.format;
    const value_rate = value.rate;
    if (
      value_hdr_hdr_code >>> 0 !== value_hdr_hdr_code ||
      value_hdr_streamId >>> 0 !== value_hdr_streamId ||
      value_bufferBytes >>> 0 !== value_bufferBytes ||
      value_periodBytes >>> 0 !== value_periodBytes ||
      value_features >>> 0 !== value_features ||
      (value_channels & 0xff) !== value_channels ||
      (value_format & 0xff) !== value_format ||
      (value_rate & 0xff) !== value_rate
    ) refuseVirtioSndPcmSetParams(value);
    view.setUint32(offset, value_hdr_hdr_code, true);
    view.setUint32(offset + 4, value_hdr_streamId, true);
    view.setUint32(offset + 8, value_bufferBytes, true);
    view.setUint32(offset + 12, value_periodBytes, true);
    view.setUint32(offset + 16, value_features, true);
    view.setUint8(offset + 20, value_channels);
    view.setUint8(offset + 21, value_format);
    view.setUint8(offset + 22, value_rate);
    view.setUint8(offset + 23, 0);
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioSndPcmSetParams");
    return {
      hdr: {
        hdr: {
          code: view.getUint32(offset, true),
        },
        streamId: view.getUint32(offset + 4, true),
      },
      bufferBytes: view.getUint32(offset + 8, true),
      periodBytes: view.getUint32(offset + 12, true),
      features: view.getUint32(offset + 16, true),
      channels: view.getUint8(offset + 20),
      format: view.getUint8(offset + 21),
      rate: view.getUint8(offset + 22),
    };
  },
};

/**
 * The head of a buffer in the tx or rx queue; the sound follows, then a virtio_snd_pcm_status.
 * In C: `virtio_snd_pcm_xfer`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:329)
 */
export interface VirtioSndPcmXfer {
  /** The stream. */
  streamId: number;
}

/** Encoder and decoder of VirtioSndPcmXfer, 4 bytes. */
export const VirtioSndPcmXfer: Codec<VirtioSndPcmXfer> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_streamId = value.streamId;
    if (value_streamId >>> 0 !== value_streamId) checkRange(value.streamId, 0, 4294967295, "VirtioSndPcmXfer.streamId");
    view.setUint32(offset, value_streamId, true);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "VirtioSndPcmXfer");
    return {
      streamId: view.getUint32(offset, true),
    };
  },
};

/**
 * The tail of a buffer in the tx or rx queue, written by the device.
 * In C: `virtio_snd_pcm_status`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:335)
 */
export interface VirtioSndPcmStatus {
  /** How it went, an S value. */
  status: Open<VirtioSndCode>;
  /** Latency of the device in bytes. */
  latencyBytes: number;
}

/** Refuses what does not fit in a VirtioSndPcmStatus, by its name. */
function refuseVirtioSndPcmStatus(value: VirtioSndPcmStatus): void {
  checkRange(value.status, 0, 4294967295, "VirtioSndPcmStatus.status");
  checkRange(value.latencyBytes, 0, 4294967295, "VirtioSndPcmStatus.latencyBytes");
}

/** Encoder and decoder of VirtioSndPcmStatus, 8 bytes. */
export const VirtioSndPcmStatus: Codec<VirtioSndPcmStatus> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_status = value.status;
    const value_latencyBytes = value.latencyBytes;
    if (
      value_status >>> 0 !== value_status ||
      value_latencyBytes >>> 0 !== value_latencyBytes
    ) refuseVirtioSndPcmStatus(value);
    view.setUint32(offset, value_status, true);
    view.setUint32(offset + 4, value_latencyBytes, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioSndPcmStatus");
    return {
      status: view.getUint32(offset, true),
      latencyBytes: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * The start of a request about a channel map.
 * In C: `virtio_snd_chmap_hdr`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:342)
 */
export interface VirtioSndChmapHdr {
  /** What is asked. */
  hdr: VirtioSndHdr;
  /** The channel map, counted from 0. */
  chmapId: number;
}

/** Refuses what does not fit in a VirtioSndChmapHdr, by its name. */
function refuseVirtioSndChmapHdr(value: VirtioSndChmapHdr): void {
  checkRange(value.hdr.code, 0, 4294967295, "VirtioSndHdr.code");
  checkRange(value.chmapId, 0, 4294967295, "VirtioSndChmapHdr.chmapId");
}

/** Encoder and decoder of VirtioSndChmapHdr, 8 bytes. */
export const VirtioSndChmapHdr: Codec<VirtioSndChmapHdr> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_hdr_code = value.hdr.code;
    const value_chmapId = value.chmapId;
    if (
      value_hdr_code >>> 0 !== value_hdr_code ||
      value_chmapId >>> 0 !== value_chmapId
    ) refuseVirtioSndChmapHdr(value);
    view.setUint32(offset, value_hdr_code, true);
    view.setUint32(offset + 4, value_chmapId, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioSndChmapHdr");
    return {
      hdr: {
        code: view.getUint32(offset, true),
      },
      chmapId: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * A channel map.
 * In C: `virtio_snd_chmap_info`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:349)
 */
export interface VirtioSndChmapInfo {
  /** The common start. */
  hdr: VirtioSndInfo;
  /** Which way the sound flows. */
  direction: Open<VirtioSndDirection>;
  /** Number of positions that are used. */
  channels: number;
  /** Where each channel is heard. */
  positions: readonly Open<VirtioSndChmapPosition>[];
}

/** Refuses what does not fit in a VirtioSndChmapInfo, by its name. */
function refuseVirtioSndChmapInfo(value: VirtioSndChmapInfo): void {
  checkRange(value.hdr.hdaFnNid, 0, 4294967295, "VirtioSndInfo.hdaFnNid");
  checkRange(value.direction, 0, 255, "VirtioSndChmapInfo.direction");
  checkRange(value.channels, 0, 255, "VirtioSndChmapInfo.channels");
  checkRange(value.positions.length, 18, 18, "VirtioSndChmapInfo.positions.length");
}

/** Encoder and decoder of VirtioSndChmapInfo, 24 bytes. */
export const VirtioSndChmapInfo: Codec<VirtioSndChmapInfo> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    const value_hdr_hdaFnNid = value.hdr.hdaFnNid;
    const value_direction = value.direction;
    const value_channels = value.channels;
    if (
      value_hdr_hdaFnNid >>> 0 !== value_hdr_hdaFnNid ||
      (value_direction & 0xff) !== value_direction ||
      (value_channels & 0xff) !== value_channels ||
      value.positions.length !== 18
    ) refuseVirtioSndChmapInfo(value);
    view.setUint32(offset, value_hdr_hdaFnNid, true);
    view.setUint8(offset + 4, value_direction);
    view.setUint8(offset + 5, value_channels);
    for (let index = 0, at = offset + 6; index < value.positions.length; index++, at += 1) {
      const element = value.positions[index] as NonNullable<(typeof value.positions)[number]>;
      if ((element & 0xff) !== element) checkRange(element, 0, 255, "VirtioSndChmapInfo.positions[]");
      view.setUint8(at, element);
    }
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioSndChmapInfo");
    const positions = new Array<Open<VirtioSndChmapPosition>>(18);
    for (let index = 0, at = offset + 6; index < 18; index++, at += 1) {
      positions[index] = view.getUint8(at);
    }
    return {
      hdr: {
        hdaFnNid: view.getUint32(offset, true),
      },
      direction: view.getUint8(offset + 4),
      channels: view.getUint8(offset + 5),
      positions,
    };
  },
};

/**
 * The start of a request about a control.
 * In C: `virtio_snd_ctl_hdr`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:358)
 */
export interface VirtioSndCtlHdr {
  /** What is asked. */
  hdr: VirtioSndHdr;
  /** The control, counted from 0. */
  controlId: number;
}

/** Refuses what does not fit in a VirtioSndCtlHdr, by its name. */
function refuseVirtioSndCtlHdr(value: VirtioSndCtlHdr): void {
  checkRange(value.hdr.code, 0, 4294967295, "VirtioSndHdr.code");
  checkRange(value.controlId, 0, 4294967295, "VirtioSndCtlHdr.controlId");
}

/** Encoder and decoder of VirtioSndCtlHdr, 8 bytes. */
export const VirtioSndCtlHdr: Codec<VirtioSndCtlHdr> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_hdr_code = value.hdr.code;
    const value_controlId = value.controlId;
    if (
      value_hdr_code >>> 0 !== value_hdr_code ||
      value_controlId >>> 0 !== value_controlId
    ) refuseVirtioSndCtlHdr(value);
    view.setUint32(offset, value_hdr_code, true);
    view.setUint32(offset + 4, value_controlId, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioSndCtlHdr");
    return {
      hdr: {
        code: view.getUint32(offset, true),
      },
      controlId: view.getUint32(offset + 4, true),
    };
  },
};

/**
 * The range of a control with 32-bit integers.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:366)
 */
export interface VirtioSndCtlInfoInteger {
  /** Least value. */
  min: number;
  /** Greatest value. */
  max: number;
  /** Step, or 0 when it varies. */
  step: number;
}

/** Refuses what does not fit in a VirtioSndCtlInfoInteger, by its name. */
function refuseVirtioSndCtlInfoInteger(value: VirtioSndCtlInfoInteger): void {
  checkRange(value.min, 0, 4294967295, "VirtioSndCtlInfoInteger.min");
  checkRange(value.max, 0, 4294967295, "VirtioSndCtlInfoInteger.max");
  checkRange(value.step, 0, 4294967295, "VirtioSndCtlInfoInteger.step");
}

/** Encoder and decoder of VirtioSndCtlInfoInteger, 12 bytes. */
export const VirtioSndCtlInfoInteger: Codec<VirtioSndCtlInfoInteger> = {
  SIZE: 12,
  encodeInto(value, view, offset) {
    const value_min = value.min;
    const value_max = value.max;
    const value_step = value.step;
    if (
      value_min >>> 0 !== value_min ||
      value_max >>> 0 !== value_max ||
      value_step >>> 0 !== value_step
    ) refuseVirtioSndCtlInfoInteger(value);
    view.setUint32(offset, value_min, true);
    view.setUint32(offset + 4, value_max, true);
    view.setUint32(offset + 8, value_step, true);
    return offset + 12;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 12, "VirtioSndCtlInfoInteger");
    return {
      min: view.getUint32(offset, true),
      max: view.getUint32(offset + 4, true),
      step: view.getUint32(offset + 8, true),
    };
  },
};

/**
 * The range of a control with 64-bit integers.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:373)
 */
export interface VirtioSndCtlInfoInteger64 {
  /** Least value. */
  min: bigint;
  /** Greatest value. */
  max: bigint;
  /** Step, or 0 when it varies. */
  step: bigint;
}

/** Encoder and decoder of VirtioSndCtlInfoInteger64, 24 bytes. */
export const VirtioSndCtlInfoInteger64: Codec<VirtioSndCtlInfoInteger64> = {
  SIZE: 24,
  encodeInto(value, view, offset) {
    writeU64(view, offset, value.min, true, "VirtioSndCtlInfoInteger64.min");
    writeU64(view, offset + 8, value.max, true, "VirtioSndCtlInfoInteger64.max");
    writeU64(view, offset + 16, value.step, true, "VirtioSndCtlInfoInteger64.step");
    return offset + 24;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 24, "VirtioSndCtlInfoInteger64");
    return {
      min: readU64(view, offset, true),
      max: readU64(view, offset + 8, true),
      step: readU64(view, offset + 16, true),
    };
  },
};

/**
 * The range of an enumerated control.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:380)
 */
export interface VirtioSndCtlInfoEnumerated {
  /** Number of options. */
  items: number;
}

/** Encoder and decoder of VirtioSndCtlInfoEnumerated, 4 bytes. */
export const VirtioSndCtlInfoEnumerated: Codec<VirtioSndCtlInfoEnumerated> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    const value_items = value.items;
    if (value_items >>> 0 !== value_items) checkRange(value.items, 0, 4294967295, "VirtioSndCtlInfoEnumerated.items");
    view.setUint32(offset, value_items, true);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "VirtioSndCtlInfoEnumerated");
    return {
      items: view.getUint32(offset, true),
    };
  },
};

/**
 * A control; the hole before the range aligns its 64-bit integers.
 * In C: `virtio_snd_ctl_info`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:385)
 */
export interface VirtioSndCtlInfo {
  /** The common start. */
  hdr: VirtioSndInfo;
  /** What it is for. */
  role: Open<VirtioSndCtlRole>;
  /** What its values are. */
  type: Open<VirtioSndCtlType>;
  /** A bit for each virtio-snd-ctl-access that it has. */
  access: number;
  /** Number of values. */
  count: number;
  /** Index among controls of one name. */
  index: number;
  /** Its name. */
  name: Uint8Array;
  /** The range of the values, according to the type. Holds one of VirtioSndCtlInfoInteger, VirtioSndCtlInfoInteger64, VirtioSndCtlInfoEnumerated. */
  value: Uint8Array;
}

/** Refuses what does not fit in a VirtioSndCtlInfo, by its name. */
function refuseVirtioSndCtlInfo(value: VirtioSndCtlInfo): void {
  checkRange(value.hdr.hdaFnNid, 0, 4294967295, "VirtioSndInfo.hdaFnNid");
  checkRange(value.role, 0, 4294967295, "VirtioSndCtlInfo.role");
  checkRange(value.type, 0, 4294967295, "VirtioSndCtlInfo.type");
  checkRange(value.access, 0, 4294967295, "VirtioSndCtlInfo.access");
  checkRange(value.count, 0, 4294967295, "VirtioSndCtlInfo.count");
  checkRange(value.index, 0, 4294967295, "VirtioSndCtlInfo.index");
  checkRange(value.name.length, 44, 44, "VirtioSndCtlInfo.name.length");
  checkRange(value.value.length, 24, 24, "VirtioSndCtlInfo.value.length");
}

/** Encoder and decoder of VirtioSndCtlInfo, 96 bytes. */
export const VirtioSndCtlInfo: Codec<VirtioSndCtlInfo> = {
  SIZE: 96,
  encodeInto(value, view, offset) {
    const value_hdr_hdaFnNid = value.hdr.hdaFnNid;
    const value_role = value.role;
    const value_type = value.type;
    const value_access = value.access;
    const value_count = value.count;
    const value_index = value.index;
    if (
      value_hdr_hdaFnNid >>> 0 !== value_hdr_hdaFnNid ||
      value_role >>> 0 !== value_role ||
      value_type >>> 0 !== value_type ||
      value_access >>> 0 !== value_access ||
      value_count >>> 0 !== value_count ||
      value_index >>> 0 !== value_index ||
      value.name.length !== 44 ||
      value.value.length !== 24
    ) refuseVirtioSndCtlInfo(value);
    view.setUint32(offset, value_hdr_hdaFnNid, true);
    view.setUint32(offset + 4, value_role, true);
    view.setUint32(offset + 8, value_type, true);
    view.setUint32(offset + 12, value_access, true);
    view.setUint32(offset + 16, value_count, true);
    view.setUint32(offset + 20, value_index, true);
    writeBytes(view, offset + 24, value.name);
    view.setUint32(offset + 68, 0);
    writeBytes(view, offset + 72, value.value);
    return offset + 96;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 96, "VirtioSndCtlInfo");
    return {
      hdr: {
        hdaFnNid: view.getUint32(offset, true),
      },
      role: view.getUint32(offset + 4, true),
      type: view.getUint32(offset + 8, true),
      access: view.getUint32(offset + 12, true),
      count: view.getUint32(offset + 16, true),
      index: view.getUint32(offset + 20, true),
      name: readBytes(view, offset + 24, 44),
      value: readBytes(view, offset + 72, 24),
    };
  },
};

/**
 * An option of an enumerated control.
 * In C: `virtio_snd_ctl_enum_item`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:400)
 */
export interface VirtioSndCtlEnumItem {
  /** Its name. */
  item: Uint8Array;
}

/** Encoder and decoder of VirtioSndCtlEnumItem, 64 bytes. */
export const VirtioSndCtlEnumItem: Codec<VirtioSndCtlEnumItem> = {
  SIZE: 64,
  encodeInto(value, view, offset) {
    if (value.item.length !== 64) checkRange(value.item.length, 64, 64, "VirtioSndCtlEnumItem.item.length");
    writeBytes(view, offset, value.item);
    return offset + 64;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 64, "VirtioSndCtlEnumItem");
    return {
      item: readBytes(view, offset, 64),
    };
  },
};

/**
 * The value of a control of type IEC958.
 * In C: `virtio_snd_ctl_iec958`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:407)
 */
export interface VirtioSndCtlIec958 {
  /** Channel status bits. */
  status: Uint8Array;
  /** Subcode bits. */
  subcode: Uint8Array;
  /** Subframe bits. */
  digSubframe: Uint8Array;
}

/** Refuses what does not fit in a VirtioSndCtlIec958, by its name. */
function refuseVirtioSndCtlIec958(value: VirtioSndCtlIec958): void {
  checkRange(value.status.length, 24, 24, "VirtioSndCtlIec958.status.length");
  checkRange(value.subcode.length, 147, 147, "VirtioSndCtlIec958.subcode.length");
  checkRange(value.digSubframe.length, 4, 4, "VirtioSndCtlIec958.digSubframe.length");
}

/** Encoder and decoder of VirtioSndCtlIec958, 176 bytes. */
export const VirtioSndCtlIec958: Codec<VirtioSndCtlIec958> = {
  SIZE: 176,
  encodeInto(value, view, offset) {
    if (
      value.status.length !== 24 ||
      value.subcode.length !== 147 ||
      value.digSubframe.length !== 4
    ) refuseVirtioSndCtlIec958(value);
    writeBytes(view, offset, value.status);
    writeBytes(view, offset + 24, value.subcode);
    view.setUint8(offset + 171, 0);
    writeBytes(view, offset + 172, value.digSubframe);
    return offset + 176;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 176, "VirtioSndCtlIec958");
    return {
      status: readBytes(view, offset, 24),
      subcode: readBytes(view, offset + 24, 147),
      digSubframe: readBytes(view, offset + 172, 4),
    };
  },
};

/**
 * Values of a control of type BOOLEAN or INTEGER.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:417)
 */
export interface VirtioSndCtlValueInteger {
  /** The values. */
  integer: readonly number[];
}

/** Encoder and decoder of VirtioSndCtlValueInteger, 512 bytes. */
export const VirtioSndCtlValueInteger: Codec<VirtioSndCtlValueInteger> = {
  SIZE: 512,
  encodeInto(value, view, offset) {
    if (value.integer.length !== 128) checkRange(value.integer.length, 128, 128, "VirtioSndCtlValueInteger.integer.length");
    for (let index = 0, at = offset; index < value.integer.length; index++, at += 4) {
      const element = value.integer[index] as NonNullable<(typeof value.integer)[number]>;
      if (element >>> 0 !== element) checkRange(element, 0, 4294967295, "VirtioSndCtlValueInteger.integer[]");
      view.setUint32(at, element, true);
    }
    return offset + 512;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 512, "VirtioSndCtlValueInteger");
    const integer = new Array<number>(128);
    for (let index = 0, at = offset; index < 128; index++, at += 4) {
      integer[index] = view.getUint32(at, true);
    }
    return {
      integer,
    };
  },
};

/**
 * Values of a control of type INTEGER64.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:422)
 */
export interface VirtioSndCtlValueInteger64 {
  /** The values. */
  integer64: readonly bigint[];
}

/** Encoder and decoder of VirtioSndCtlValueInteger64, 512 bytes. */
export const VirtioSndCtlValueInteger64: Codec<VirtioSndCtlValueInteger64> = {
  SIZE: 512,
  encodeInto(value, view, offset) {
    if (value.integer64.length !== 64) checkRange(value.integer64.length, 64, 64, "VirtioSndCtlValueInteger64.integer64.length");
    for (let index = 0, at = offset; index < value.integer64.length; index++, at += 8) {
      const element = value.integer64[index] as NonNullable<(typeof value.integer64)[number]>;
      writeU64(view, at, element, true, "VirtioSndCtlValueInteger64.integer64[]");
    }
    return offset + 512;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 512, "VirtioSndCtlValueInteger64");
    const integer64 = new Array<bigint>(64);
    for (let index = 0, at = offset; index < 64; index++, at += 8) {
      integer64[index] = readU64(view, at, true);
    }
    return {
      integer64,
    };
  },
};

/**
 * Values of a control of type ENUMERATED.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:427)
 */
export interface VirtioSndCtlValueEnumerated {
  /** Indices of the options. */
  enumerated: readonly number[];
}

/** Encoder and decoder of VirtioSndCtlValueEnumerated, 512 bytes. */
export const VirtioSndCtlValueEnumerated: Codec<VirtioSndCtlValueEnumerated> = {
  SIZE: 512,
  encodeInto(value, view, offset) {
    if (value.enumerated.length !== 128) checkRange(value.enumerated.length, 128, 128, "VirtioSndCtlValueEnumerated.enumerated.length");
    for (let index = 0, at = offset; index < value.enumerated.length; index++, at += 4) {
      const element = value.enumerated[index] as NonNullable<(typeof value.enumerated)[number]>;
      if (element >>> 0 !== element) checkRange(element, 0, 4294967295, "VirtioSndCtlValueEnumerated.enumerated[]");
      view.setUint32(at, element, true);
    }
    return offset + 512;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 512, "VirtioSndCtlValueEnumerated");
    const enumerated = new Array<number>(128);
    for (let index = 0, at = offset; index < 128; index++, at += 4) {
      enumerated[index] = view.getUint32(at, true);
    }
    return {
      enumerated,
    };
  },
};

/**
 * The values of a control.
 * In C: `virtio_snd_ctl_value`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:432)
 */
export interface VirtioSndCtlValue {
  /** The values, according to the type; plain bytes for BYTES. Holds one of VirtioSndCtlValueInteger, VirtioSndCtlValueInteger64, VirtioSndCtlValueEnumerated, VirtioSndCtlIec958. */
  value: Uint8Array;
}

/** Encoder and decoder of VirtioSndCtlValue, 512 bytes. */
export const VirtioSndCtlValue: Codec<VirtioSndCtlValue> = {
  SIZE: 512,
  encodeInto(value, view, offset) {
    if (value.value.length !== 512) checkRange(value.value.length, 512, 512, "VirtioSndCtlValue.value.length");
    writeBytes(view, offset, value.value);
    return offset + 512;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 512, "VirtioSndCtlValue");
    return {
      value: readBytes(view, offset, 512),
    };
  },
};

/**
 * The event CTL_NOTIFY.
 * In C: `virtio_snd_ctl_event`.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:439)
 */
export interface VirtioSndCtlEvent {
  /** What has happened. */
  hdr: VirtioSndHdr;
  /** The control. */
  controlId: number;
  /** A bit for each virtio-snd-ctl-event-mask that applies. */
  mask: number;
}

/** Refuses what does not fit in a VirtioSndCtlEvent, by its name. */
function refuseVirtioSndCtlEvent(value: VirtioSndCtlEvent): void {
  checkRange(value.hdr.code, 0, 4294967295, "VirtioSndHdr.code");
  checkRange(value.controlId, 0, 65535, "VirtioSndCtlEvent.controlId");
  checkRange(value.mask, 0, 65535, "VirtioSndCtlEvent.mask");
}

/** Encoder and decoder of VirtioSndCtlEvent, 8 bytes. */
export const VirtioSndCtlEvent: Codec<VirtioSndCtlEvent> = {
  SIZE: 8,
  encodeInto(value, view, offset) {
    const value_hdr_code = value.hdr.code;
    const value_controlId = value.controlId;
    const value_mask = value.mask;
    if (
      value_hdr_code >>> 0 !== value_hdr_code ||
      (value_controlId & 0xffff) !== value_controlId ||
      (value_mask & 0xffff) !== value_mask
    ) refuseVirtioSndCtlEvent(value);
    view.setUint32(offset, value_hdr_code, true);
    view.setUint16(offset + 4, value_controlId, true);
    view.setUint16(offset + 6, value_mask, true);
    return offset + 8;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 8, "VirtioSndCtlEvent");
    return {
      hdr: {
        code: view.getUint32(offset, true),
      },
      controlId: view.getUint16(offset + 4, true),
      mask: view.getUint16(offset + 6, true),
    };
  },
};

/**
 * Feature bits of the sound device.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:25)
 */
export const VirtioSndFeature = {
  /** There are control elements, such as volumes. */
  CTLS: 0x1n,
} as const;

/** Names and dependencies of the bits of VirtioSndFeature. */
export const VirtioSndFeatures = new FeatureSet([
  { name: "CTLS", mask: 0x1n, requires: [] },
]);

/**
 * A sound card with jacks, PCM streams, channel maps and controls.
 * Also known as snd.
 * @see Virtual I/O Device (VIRTIO), Sound Device (spec/virtio/sound.yaml:8)
 */
export const SoundDevice = {
  name: "sound",
  aliases: ["snd"],
  virtioId: 25,
  features: VirtioSndFeatures,
  config: VirtioSndConfig,
  configFields: VirtioSndConfigFields,
  queues: {
    /** Control requests. */
    control: { first: 0, last: 0 },
    /** Buffers for events of the device. */
    event: { first: 1, last: 1 },
    /** Sound to play. */
    tx: { first: 2, last: 2 },
    /** Buffers for sound that is recorded. */
    rx: { first: 3, last: 3 },
  },
} as const;
