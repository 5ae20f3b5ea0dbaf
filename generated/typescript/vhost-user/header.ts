// Generated from spec/vhost-user/header.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, NATIVE_LITTLE_ENDIAN, checkKnownBits, checkRange, checkView } from "../support/index.js";
const LITTLE_ENDIAN = NATIVE_LITTLE_ENDIAN;

/**
 * The only version of the protocol; it stands in the lowest bits of the header's flags.
 * @see vhost-user.rst, Message Specification - Header (spec/vhost-user/header.yaml:8)
 */
export const PROTOCOL_VERSION = 1;

/**
 * The acknowledgement of a request that succeeded; any other value means failure.
 * @see vhost-user.rst, Reply ack (spec/vhost-user/header.yaml:11)
 */
export const ACK_SUCCESS = 0;

/**
 * The acknowledgement that this implementation sends for a request that failed.
 * @see vhost-user.rst, Reply ack (spec/vhost-user/header.yaml:15)
 */
export const ACK_FAILURE = 1;

/**
 * Most descriptors that this implementation accepts with one message; C implementations stop at 8.
 * Unit: file descriptors.
 * @see rust-vmm vhost message.rs, MAX_ATTACHED_FD_ENTRIES (spec/vhost-user/header.yaml:19)
 */
export const MAX_DESCRIPTORS = 32;

/**
 * The flags word of the header.
 * @see vhost-user.rst, Message Specification - Header (spec/vhost-user/header.yaml:26)
 */
export interface HeaderFlags {
  /** Protocol version; always 1. */
  version: number;
  /** Set on every reply, clear on every request. */
  reply: boolean;
  /** Set on a request whose sender wants to hear of success or failure (REPLY_ACK); clear on replies. */
  needReply: boolean;
}

/** Encoder and decoder of HeaderFlags, 4 bytes. */
export const HeaderFlags: Codec<HeaderFlags> = {
  SIZE: 4,
  encodeInto(value, view, offset) {
    if ((value.version & 0x3) !== value.version) checkRange(value.version, 0, 3, "HeaderFlags.version");
    view.setUint32(offset, (value.version | (value.reply ? 0x4 : 0) | (value.needReply ? 0x8 : 0)) >>> 0, LITTLE_ENDIAN);
    return offset + 4;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 4, "HeaderFlags");
    const word = view.getUint32(offset, LITTLE_ENDIAN);
    if ((word & 0xfffffff0) !== 0) checkKnownBits(word, 0xfn, "HeaderFlags");
    return {
      version: (word & 0x3) >>> 0,
      reply: (word & 0x4) !== 0,
      needReply: (word & 0x8) !== 0,
    };
  },
};

/**
 * What every message starts with.
 * @see vhost-user.rst, Message Specification - Header (spec/vhost-user/header.yaml:36)
 */
export interface Header {
  /** Id of the request; a reply repeats it. */
  request: number;
  /** Version, direction and wish for an answer. */
  flags: HeaderFlags;
  /** Number of payload bytes that follow the header. */
  size: number;
}

/** Refuses what does not fit in a Header, by its name. */
function refuseHeader(value: Header): void {
  checkRange(value.request, 0, 4294967295, "Header.request");
  checkRange(value.flags.version, 0, 3, "HeaderFlags.version");
  checkRange(value.size, 0, 4294967295, "Header.size");
}

/** Encoder and decoder of Header, 12 bytes. */
export const Header: Codec<Header> = {
  SIZE: 12,
  encodeInto(value, view, offset) {
    const value_request = value.request;
    const value_size = value.size;
    if (
      value_request >>> 0 !== value_request ||
      (value.flags.version & 0x3) !== value.flags.version ||
      value_size >>> 0 !== value_size
    ) refuseHeader(value);
    view.setUint32(offset, value_request, LITTLE_ENDIAN);
    view.setUint32(offset + 4, (value.flags.version | (value.flags.reply ? 0x4 : 0) | (value.flags.needReply ? 0x8 : 0)) >>> 0, LITTLE_ENDIAN);
    view.setUint32(offset + 8, value_size, LITTLE_ENDIAN);
    return offset + 12;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 12, "Header");
    const flags = view.getUint32(offset + 4, LITTLE_ENDIAN);
    if ((flags & 0xfffffff0) !== 0) checkKnownBits(flags, 0xfn, "HeaderFlags");
    return {
      request: view.getUint32(offset, LITTLE_ENDIAN),
      flags: {
        version: (flags & 0x3) >>> 0,
        reply: (flags & 0x4) !== 0,
        needReply: (flags & 0x8) !== 0,
      },
      size: view.getUint32(offset + 8, LITTLE_ENDIAN),
    };
  },
};
