/** Most buffers of one request: as QEMU's devices have it, so that with head and status it fits a ring of 128. */
export const MAXIMUM_SEGMENTS = 126;

/** Most sectors of one discard or write-zeroes range: 1 GiB, so that one request does not hold up a stop for long. */
export const MAXIMUM_RANGE_SECTORS = 2 ** 21;

/** Most ranges of one discard or write-zeroes request. */
export const MAXIMUM_RANGES = 32;

/** The logical block size that is told to drivers, in bytes. */
export const LOGICAL_BLOCK_SIZE = 512;

/** Longest time that an engine may poll before it sleeps, in microseconds. */
export const MAXIMUM_POLL_MICROSECONDS = 1000;
