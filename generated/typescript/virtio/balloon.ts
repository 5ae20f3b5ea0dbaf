// Generated from spec/virtio/balloon.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, type Open, checkRange, checkView, readU64, writeU64 } from "../support/index.js";

/**
 * Shift from a page frame number to an address, whatever the page size of the guest.
 * Unit: bits.
 * In C: `VIRTIO_BALLOON_PFN_SHIFT`.
 * @see Virtual I/O Device (VIRTIO), Traditional Memory Balloon Device (spec/virtio/balloon.yaml:21)
 */
export const VIRTIO_BALLOON_PFN_SHIFT = 12;

/**
 * Number of statistics that Linux knows.
 * Unit: tags.
 * In C: `VIRTIO_BALLOON_S_NR`.
 * @see linux/virtio_balloon.h, VIRTIO_BALLOON_S_NR (spec/virtio/balloon.yaml:22)
 */
export const VIRTIO_BALLOON_STAT_TAGS = 16;

/**
 * Reserved command ids of free page hinting; every other number names a round of hints.
 * @see Virtual I/O Device (VIRTIO), Traditional Memory Balloon Device (spec/virtio/balloon.yaml:38)
 */
export const VirtioBalloonCmdId = {
  /** Give no more hints, but keep the hinted pages unused. */
  STOP: 0,
  /** Give no more hints; the hinted pages may be used again. */
  DONE: 1,
} as const;

/** A known value of VirtioBalloonCmdId. */
export type VirtioBalloonCmdId = (typeof VirtioBalloonCmdId)[keyof typeof VirtioBalloonCmdId];

/**
 * What a statistic counts.
 * @see Virtual I/O Device (VIRTIO), Traditional Memory Balloon Device (spec/virtio/balloon.yaml:45)
 */
export const VirtioBalloonStatTag = {
  /** Memory swapped in, in bytes. */
  SWAP_IN: 0,
  /** Memory swapped out, in bytes. */
  SWAP_OUT: 1,
  /** Major page faults. */
  MAJFLT: 2,
  /** Minor page faults. */
  MINFLT: 3,
  /** Memory not used for anything, in bytes. */
  MEMFREE: 4,
  /** Memory in total, in bytes. */
  MEMTOT: 5,
  /** Memory that new programs could get without swapping, an estimate in bytes. */
  AVAIL: 6,
  /** Memory that can be reclaimed without I/O, mostly file caches, in bytes. */
  CACHES: 7,
  /** Successful allocations of huge pages. */
  HTLB_PGALLOC: 8,
  /** Failed allocations of huge pages. */
  HTLB_PGFAIL: 9,
  /** Runs of the out-of-memory killer. */
  OOM_KILL: 10,
  /** Allocations that had to wait. */
  ALLOC_STALL: 11,
  /** Memory scanned for reclaim in the background, in bytes. */
  ASYNC_SCAN: 12,
  /** Memory scanned for reclaim by the allocations themselves, in bytes. */
  DIRECT_SCAN: 13,
  /** Memory reclaimed in the background, in bytes. */
  ASYNC_RECLAIM: 14,
  /** Memory reclaimed by the allocations themselves, in bytes. */
  DIRECT_RECLAIM: 15,
} as const;

/** A known value of VirtioBalloonStatTag. */
export type VirtioBalloonStatTag = (typeof VirtioBalloonStatTag)[keyof typeof VirtioBalloonStatTag];

/**
 * The configuration space of the balloon device; little-endian with legacy drivers, too.
 * In C: `virtio_balloon_config`.
 * @see Virtual I/O Device (VIRTIO), Traditional Memory Balloon Device (spec/virtio/balloon.yaml:68)
 */
export interface VirtioBalloonConfig {
  /** Pages of 4096 bytes that the device wants in the balloon. */
  numPages: number;
  /** Pages of 4096 bytes that are in the balloon; the driver writes it. */
  actual: number;
  /** The round of hints that the device wants, or one of the reserved command ids. Meaningful with FREE_PAGE_HINT. */
  freePageHintCmdId: Open<VirtioBalloonCmdId>;
  /** What the guest fills free pages with; the driver writes it. Meaningful with PAGE_POISON. */
  poisonVal: number;
}

/** Refuses what does not fit in a VirtioBalloonConfig, by its name. */
function refuseVirtioBalloonConfig(value: VirtioBalloonConfig): void {
  checkRange(value.numPages, 0, 4294967295, "VirtioBalloonConfig.numPages");
  checkRange(value.actual, 0, 4294967295, "VirtioBalloonConfig.actual");
  checkRange(value.freePageHintCmdId, 0, 4294967295, "VirtioBalloonConfig.freePageHintCmdId");
  checkRange(value.poisonVal, 0, 4294967295, "VirtioBalloonConfig.poisonVal");
}

/** Encoder and decoder of VirtioBalloonConfig, 16 bytes. */
export const VirtioBalloonConfig: Codec<VirtioBalloonConfig> = {
  SIZE: 16,
  encodeInto(value, view, offset) {
    const value_numPages = value.numPages;
    const value_actual = value.actual;
    const value_freePageHintCmdId = value.freePageHintCmdId;
    const value_poisonVal = value.poisonVal;
    if (
      value_numPages >>> 0 !== value_numPages ||
      value_actual >>> 0 !== value_actual ||
      value_freePageHintCmdId >>> 0 !== value_freePageHintCmdId ||
      value_poisonVal >>> 0 !== value_poisonVal
    ) refuseVirtioBalloonConfig(value);
    view.setUint32(offset, value_numPages, true);
    view.setUint32(offset + 4, value_actual, true);
    view.setUint32(offset + 8, value_freePageHintCmdId, true);
    view.setUint32(offset + 12, value_poisonVal, true);
    return offset + 16;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 16, "VirtioBalloonConfig");
    return {
      numPages: view.getUint32(offset, true),
      actual: view.getUint32(offset + 4, true),
      freePageHintCmdId: view.getUint32(offset + 8, true),
      poisonVal: view.getUint32(offset + 12, true),
    };
  },
};

/** The fields of VirtioBalloonConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioBalloonConfigFields: readonly ConfigurationField[] = [
  { name: "numPages", offset: 0, size: 4, driverWritable: false, requires: undefined },
  { name: "actual", offset: 4, size: 4, driverWritable: true, requires: undefined },
  { name: "freePageHintCmdId", offset: 8, size: 4, driverWritable: false, requires: { name: "FREE_PAGE_HINT", mask: 0x8n } },
  { name: "poisonVal", offset: 12, size: 4, driverWritable: true, requires: { name: "PAGE_POISON", mask: 0x10n } },
];

/**
 * One statistic; a buffer of the stats queue holds an array of them. Legacy drivers use the guest's own byte order.
 * In C: `virtio_balloon_stat`.
 * @see Virtual I/O Device (VIRTIO), Traditional Memory Balloon Device (spec/virtio/balloon.yaml:77)
 */
export interface VirtioBalloonStat {
  /** What it counts. */
  tag: Open<VirtioBalloonStatTag>;
  /** The count. */
  val: bigint;
}

/** Encoder and decoder of VirtioBalloonStat, 10 bytes. */
export const VirtioBalloonStat: Codec<VirtioBalloonStat> = {
  SIZE: 10,
  encodeInto(value, view, offset) {
    const value_tag = value.tag;
    if ((value_tag & 0xffff) !== value_tag) checkRange(value.tag, 0, 65535, "VirtioBalloonStat.tag");
    view.setUint16(offset, value_tag, true);
    writeU64(view, offset + 2, value.val, true, "VirtioBalloonStat.val");
    return offset + 10;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 10, "VirtioBalloonStat");
    return {
      tag: view.getUint16(offset, true),
      val: readU64(view, offset + 2, true),
    };
  },
};

/**
 * Feature bits of the balloon device.
 * @see Virtual I/O Device (VIRTIO), Traditional Memory Balloon Device (spec/virtio/balloon.yaml:25)
 */
export const VirtioBalloonFeature = {
  /** The guest may use pages of the balloon only after the device has acknowledged that they were taken back. */
  MUST_TELL_HOST: 0x1n,
  /** There is a queue for statistics. */
  STATS_VQ: 0x2n,
  /** The guest may take pages back when it runs out of memory. */
  DEFLATE_ON_OOM: 0x4n,
  /** There is a queue for hints of free pages. */
  FREE_PAGE_HINT: 0x8n,
  /** The guest fills free pages with poison_val. */
  PAGE_POISON: 0x10n,
  /** There is a queue for reports of free pages. */
  REPORTING: 0x20n,
} as const;

/** Names and dependencies of the bits of VirtioBalloonFeature. */
export const VirtioBalloonFeatures = new FeatureSet([
  { name: "MUST_TELL_HOST", mask: 0x1n, requires: [] },
  { name: "STATS_VQ", mask: 0x2n, requires: [] },
  { name: "DEFLATE_ON_OOM", mask: 0x4n, requires: [] },
  { name: "FREE_PAGE_HINT", mask: 0x8n, requires: [] },
  { name: "PAGE_POISON", mask: 0x10n, requires: [] },
  { name: "REPORTING", mask: 0x20n, requires: [] },
]);

/**
 * A balloon that takes memory from the guest and gives it back.
 * @see Virtual I/O Device (VIRTIO), Traditional Memory Balloon Device (spec/virtio/balloon.yaml:8)
 */
export const BalloonDevice = {
  name: "balloon",
  aliases: [],
  virtioId: 5,
  features: VirtioBalloonFeatures,
  config: VirtioBalloonConfig,
  configFields: VirtioBalloonConfigFields,
  queues: {
    /** Page frame numbers (32 bits each) that the guest gives. */
    inflate: { first: 0, last: 0 },
    /** Page frame numbers (32 bits each) that the guest takes back. */
    deflate: { first: 1, last: 1 },
    /** Statistics of the guest, one buffer at a time; only with STATS_VQ. */
    stats: { first: 2, last: 2 },
    /** Command ids and hints of free pages; only with FREE_PAGE_HINT. */
    freePage: { first: 3, last: 3 },
    /** Reports of free pages; only with REPORTING. */
    reporting: { first: 4, last: 4 },
  },
} as const;
