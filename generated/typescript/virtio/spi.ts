// Generated from spec/virtio/spi.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type Open, checkRange, checkView } from "../support/index.js";

/**
 * Settings of a transfer.
 * @see Virtual I/O Device (VIRTIO), SPI Controller Device (spec/virtio/spi.yaml:16)
 */
export const VirtioSpiMode = {
  /** Clock phase 1. */
  CPHA: 0x1,
  /** Clock polarity 1: the clock idles high. */
  CPOL: 0x2,
  /** The chip select is active when high. */
  CS_HIGH: 0x4,
  /** The least significant bit of a word goes first. */
  LSB_FIRST: 0x8,
  /** What is sent comes back. */
  LOOP: 0x10,
} as const;

/**
 * How many bits at a time can be transferred beside one.
 * @see Virtual I/O Device (VIRTIO), SPI Controller Device (spec/virtio/spi.yaml:26)
 */
export const VirtioSpiWidthSupport = {
  /** Two. */
  DUAL: 0x1,
  /** Four. */
  QUAD: 0x2,
  /** Eight. */
  OCTAL: 0x4,
} as const;

/**
 * Settings of which the device is capable; at least one clock phase and one polarity are.
 * @see Virtual I/O Device (VIRTIO), SPI Controller Device (spec/virtio/spi.yaml:34)
 */
export const VirtioSpiModeSupport = {
  /** Clock phase 0. */
  CPHA_0: 0x1,
  /** Clock phase 1. */
  CPHA_1: 0x2,
  /** Clock polarity 0. */
  CPOL_0: 0x4,
  /** Clock polarity 1. */
  CPOL_1: 0x8,
  /** Chip selects that are active when high. */
  CS_HIGH: 0x10,
  /** Least significant bit first. */
  LSB_FIRST: 0x20,
  /** Loopback. */
  LOOPBACK: 0x40,
} as const;

/**
 * How a transfer went.
 * @see Virtual I/O Device (VIRTIO), SPI Controller Device (spec/virtio/spi.yaml:48)
 */
export const VirtioSpiStatus = {
  /** Success. */
  TRANS_OK: 0,
  /** A parameter is wrong or beyond the device. */
  PARAM_ERR: 1,
  /** The parameters are right, but the transfer failed. */
  TRANS_ERR: 2,
} as const;

/** A known value of VirtioSpiStatus. */
export type VirtioSpiStatus = (typeof VirtioSpiStatus)[keyof typeof VirtioSpiStatus];

/**
 * The configuration space of the SPI controller device.
 * In C: `virtio_spi_config`.
 * @see Virtual I/O Device (VIRTIO), SPI Controller Device (spec/virtio/spi.yaml:58)
 */
export interface VirtioSpiConfig {
  /** Number of chip selects. */
  csMaxNumber: number;
  /** 1 if the chip select can be released after each transfer of a message, 0 if not. */
  csChangeSupported: number;
  /** Widths of writes. */
  txNbitsSupported: number;
  /** Widths of reads. */
  rxNbitsSupported: number;
  /** Bit n says that words of n+1 bits are possible; 0 says that all are. */
  bitsPerWordMask: number;
  /** Possible settings. */
  modeFuncSupported: number;
  /** Greatest clock rate in hertz; 0 for no limit. */
  maxFreqHz: number;
  /** Longest delay between words in nanoseconds; 0 if none is possible. */
  maxWordDelayNs: number;
  /** Longest delay after asserting a chip select in nanoseconds; 0 if none is possible. */
  maxCsSetupNs: number;
  /** Longest delay before releasing a chip select in nanoseconds; 0 if none is possible. */
  maxCsHoldNs: number;
  /** Longest delay after releasing a chip select in nanoseconds; 0 if none is possible. */
  maxCsInactiveNs: number;
}

/** Refuses what does not fit in a VirtioSpiConfig, by its name. */
function refuseVirtioSpiConfig(value: VirtioSpiConfig): void {
  checkRange(value.csMaxNumber, 0, 255, "VirtioSpiConfig.csMaxNumber");
  checkRange(value.csChangeSupported, 0, 255, "VirtioSpiConfig.csChangeSupported");
  checkRange(value.txNbitsSupported, 0, 255, "VirtioSpiConfig.txNbitsSupported");
  checkRange(value.rxNbitsSupported, 0, 255, "VirtioSpiConfig.rxNbitsSupported");
  checkRange(value.bitsPerWordMask, 0, 4294967295, "VirtioSpiConfig.bitsPerWordMask");
  checkRange(value.modeFuncSupported, 0, 4294967295, "VirtioSpiConfig.modeFuncSupported");
  checkRange(value.maxFreqHz, 0, 4294967295, "VirtioSpiConfig.maxFreqHz");
  checkRange(value.maxWordDelayNs, 0, 4294967295, "VirtioSpiConfig.maxWordDelayNs");
  checkRange(value.maxCsSetupNs, 0, 4294967295, "VirtioSpiConfig.maxCsSetupNs");
  checkRange(value.maxCsHoldNs, 0, 4294967295, "VirtioSpiConfig.maxCsHoldNs");
  checkRange(value.maxCsInactiveNs, 0, 4294967295, "VirtioSpiConfig.maxCsInactiveNs");
}

/** Encoder and decoder of VirtioSpiConfig, 32 bytes. */
export const VirtioSpiConfig: Codec<VirtioSpiConfig> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_csMaxNumber = value.csMaxNumber;
    const value_csChangeSupported = value.csChangeSupported;
    const value_txNbitsSupported = value.txNbitsSupported;
    const value_rxNbitsSupported = value.rxNbitsSupported;
    const value_bitsPerWordMask = value.bitsPerWordMask;
    const value_modeFuncSupported = value.modeFuncSupported;
    const value_maxFreqHz = value.maxFreqHz;
    const value_maxWordDelayNs = value.maxWordDelayNs;
    const value_maxCsSetupNs = value.maxCsSetupNs;
    const value_maxCsHoldNs = value.maxCsHoldNs;
    const value_maxCsInactiveNs = value.maxCsInactiveNs;
    if (
      (value_csMaxNumber & 0xff) !== value_csMaxNumber ||
      (value_csChangeSupported & 0xff) !== value_csChangeSupported ||
      (value_txNbitsSupported & 0xff) !== value_txNbitsSupported ||
      (value_rxNbitsSupported & 0xff) !== value_rxNbitsSupported ||
      value_bitsPerWordMask >>> 0 !== value_bitsPerWordMask ||
      value_modeFuncSupported >>> 0 !== value_modeFuncSupported ||
      value_maxFreqHz >>> 0 !== value_maxFreqHz ||
      value_maxWordDelayNs >>> 0 !== value_maxWordDelayNs ||
      value_maxCsSetupNs >>> 0 !== value_maxCsSetupNs ||
      value_maxCsHoldNs >>> 0 !== value_maxCsHoldNs ||
      value_maxCsInactiveNs >>> 0 !== value_maxCsInactiveNs
    ) refuseVirtioSpiConfig(value);
    view.setUint8(offset, value_csMaxNumber);
    view.setUint8(offset + 1, value_csChangeSupported);
    view.setUint8(offset + 2, value_txNbitsSupported);
    view.setUint8(offset + 3, value_rxNbitsSupported);
    view.setUint32(offset + 4, value_bitsPerWordMask, true);
    view.setUint32(offset + 8, value_modeFuncSupported, true);
    view.setUint32(offset + 12, value_maxFreqHz, true);
    view.setUint32(offset + 16, value_maxWordDelayNs, true);
    view.setUint32(offset + 20, value_maxCsSetupNs, true);
    view.setUint32(offset + 24, value_maxCsHoldNs, true);
    view.setUint32(offset + 28, value_maxCsInactiveNs, true);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioSpiConfig");
    return {
      csMaxNumber: view.getUint8(offset),
      csChangeSupported: view.getUint8(offset + 1),
      txNbitsSupported: view.getUint8(offset + 2),
      rxNbitsSupported: view.getUint8(offset + 3),
      bitsPerWordMask: view.getUint32(offset + 4, true),
      modeFuncSupported: view.getUint32(offset + 8, true),
      maxFreqHz: view.getUint32(offset + 12, true),
      maxWordDelayNs: view.getUint32(offset + 16, true),
      maxCsSetupNs: view.getUint32(offset + 20, true),
      maxCsHoldNs: view.getUint32(offset + 24, true),
      maxCsInactiveNs: view.getUint32(offset + 28, true),
    };
  },
};

/**
 * The head of a transfer, read by the device; data to send and room for data received follow, then a result.
 * In C: `spi_transfer_head`.
 * @see Virtual I/O Device (VIRTIO), SPI Controller Device (spec/virtio/spi.yaml:74)
 */
export interface VirtioSpiTransferHead {
  /** Number of the chip select. */
  chipSelectId: number;
  /** Bits of a word. */
  bitsPerWord: number;
  /** 1 to release the chip select before the next transfer, 0 to keep it. */
  csChange: number;
  /** Bits written at a time: 1, 2, 4 or 8; 0 is 1. */
  txNbits: number;
  /** Bits read at a time: 1, 2, 4 or 8; 0 is 1. */
  rxNbits: number;
  /** Settings. */
  mode: number;
  /** Clock rate in hertz. */
  freq: number;
  /** Delay between words in nanoseconds. */
  wordDelayNs: number;
  /** Delay after asserting the chip select in nanoseconds. */
  csSetupNs: number;
  /** Delay before releasing the chip select in nanoseconds. */
  csDelayHoldNs: number;
  /** Delay between releasing the chip select and asserting it again in nanoseconds. */
  csChangeDelayInactiveNs: number;
}

/** Refuses what does not fit in a VirtioSpiTransferHead, by its name. */
function refuseVirtioSpiTransferHead(value: VirtioSpiTransferHead): void {
  checkRange(value.chipSelectId, 0, 255, "VirtioSpiTransferHead.chipSelectId");
  checkRange(value.bitsPerWord, 0, 255, "VirtioSpiTransferHead.bitsPerWord");
  checkRange(value.csChange, 0, 255, "VirtioSpiTransferHead.csChange");
  checkRange(value.txNbits, 0, 255, "VirtioSpiTransferHead.txNbits");
  checkRange(value.rxNbits, 0, 255, "VirtioSpiTransferHead.rxNbits");
  checkRange(value.mode, 0, 4294967295, "VirtioSpiTransferHead.mode");
  checkRange(value.freq, 0, 4294967295, "VirtioSpiTransferHead.freq");
  checkRange(value.wordDelayNs, 0, 4294967295, "VirtioSpiTransferHead.wordDelayNs");
  checkRange(value.csSetupNs, 0, 4294967295, "VirtioSpiTransferHead.csSetupNs");
  checkRange(value.csDelayHoldNs, 0, 4294967295, "VirtioSpiTransferHead.csDelayHoldNs");
  checkRange(value.csChangeDelayInactiveNs, 0, 4294967295, "VirtioSpiTransferHead.csChangeDelayInactiveNs");
}

/** Encoder and decoder of VirtioSpiTransferHead, 32 bytes. */
export const VirtioSpiTransferHead: Codec<VirtioSpiTransferHead> = {
  SIZE: 32,
  encodeInto(value, view, offset) {
    const value_chipSelectId = value.chipSelectId;
    const value_bitsPerWord = value.bitsPerWord;
    const value_csChange = value.csChange;
    const value_txNbits = value.txNbits;
    const value_rxNbits = value.rxNbits;
    const value_mode = value.mode;
    const value_freq = value.freq;
    const value_wordDelayNs = value.wordDelayNs;
    const value_csSetupNs = value.csSetupNs;
    const value_csDelayHoldNs = value.csDelayHoldNs;
    const value_csChangeDelayInactiveNs = value.csChangeDelayInactiveNs;
    if (
      (value_chipSelectId & 0xff) !== value_chipSelectId ||
      (value_bitsPerWord & 0xff) !== value_bitsPerWord ||
      (value_csChange & 0xff) !== value_csChange ||
      (value_txNbits & 0xff) !== value_txNbits ||
      (value_rxNbits & 0xff) !== value_rxNbits ||
      value_mode >>> 0 !== value_mode ||
      value_freq >>> 0 !== value_freq ||
      value_wordDelayNs >>> 0 !== value_wordDelayNs ||
      value_csSetupNs >>> 0 !== value_csSetupNs ||
      value_csDelayHoldNs >>> 0 !== value_csDelayHoldNs ||
      value_csChangeDelayInactiveNs >>> 0 !== value_csChangeDelayInactiveNs
    ) refuseVirtioSpiTransferHead(value);
    view.setUint8(offset, value_chipSelectId);
    view.setUint8(offset + 1, value_bitsPerWord);
    view.setUint8(offset + 2, value_csChange);
    view.setUint8(offset + 3, value_txNbits);
    view.setUint8(offset + 4, value_rxNbits);
    view.setUint16(offset + 5, 0);
    view.setUint8(offset + 7, 0);
    view.setUint32(offset + 8, value_mode, true);
    view.setUint32(offset + 12, value_freq, true);
    view.setUint32(offset + 16, value_wordDelayNs, true);
    view.setUint32(offset + 20, value_csSetupNs, true);
    view.setUint32(offset + 24, value_csDelayHoldNs, true);
    view.setUint32(offset + 28, value_csChangeDelayInactiveNs, true);
    return offset + 32;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 32, "VirtioSpiTransferHead");
    return {
      chipSelectId: view.getUint8(offset),
      bitsPerWord: view.getUint8(offset + 1),
      csChange: view.getUint8(offset + 2),
      txNbits: view.getUint8(offset + 3),
      rxNbits: view.getUint8(offset + 4),
      mode: view.getUint32(offset + 8, true),
      freq: view.getUint32(offset + 12, true),
      wordDelayNs: view.getUint32(offset + 16, true),
      csSetupNs: view.getUint32(offset + 20, true),
      csDelayHoldNs: view.getUint32(offset + 24, true),
      csChangeDelayInactiveNs: view.getUint32(offset + 28, true),
    };
  },
};

/**
 * The tail of a transfer, written by the device.
 * In C: `spi_transfer_result`.
 * @see Virtual I/O Device (VIRTIO), SPI Controller Device (spec/virtio/spi.yaml:91)
 */
export interface VirtioSpiTransferResult {
  /** How it went. */
  result: Open<VirtioSpiStatus>;
}

/** Encoder and decoder of VirtioSpiTransferResult, 1 bytes. */
export const VirtioSpiTransferResult: Codec<VirtioSpiTransferResult> = {
  SIZE: 1,
  encodeInto(value, view, offset) {
    const value_result = value.result;
    if ((value_result & 0xff) !== value_result) checkRange(value.result, 0, 255, "VirtioSpiTransferResult.result");
    view.setUint8(offset, value_result);
    return offset + 1;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 1, "VirtioSpiTransferResult");
    return {
      result: view.getUint8(offset),
    };
  },
};

/**
 * An SPI controller.
 * @see Virtual I/O Device (VIRTIO), SPI Controller Device (spec/virtio/spi.yaml:8)
 */
export const SpiDevice = {
  name: "spi",
  aliases: [],
  virtioId: 45,
  config: VirtioSpiConfig,
  queues: {
    /** Transfers. */
    request: { first: 0, last: 0 },
  },
} as const;
