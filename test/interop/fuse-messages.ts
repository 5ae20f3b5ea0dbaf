import { NATIVE_LITTLE_ENDIAN } from "../../generated/typescript/support/index.js";

/** The operations of FUSE that the tests use, by linux/fuse.h. */
export const FuseOperation = {
  LOOKUP: 1,
  FORGET: 2,
  GETATTR: 3,
  OPEN: 14,
  READ: 15,
  RELEASE: 18,
  INIT: 26,
  OPENDIR: 27,
  READDIR: 28,
  RELEASEDIR: 29,
} as const;

/** The inode that every path starts at. */
export const ROOT_INODE = 1n;

/** Version of FUSE that the tests speak. */
const VERSION = { major: 7, minor: 31 };

/** What a file server says of itself. */
export interface FuseInit {
  readonly major: number;
  readonly minor: number;
}

/** An entry of a directory. */
export interface FuseEntry {
  readonly inode: bigint;
  readonly name: string;
}

/** What a file is. */
export interface FuseAttributes {
  readonly inode: bigint;
  readonly size: bigint;
  /** Type and permissions, as of stat(2). */
  readonly mode: number;
}

const ATTRIBUTES_IN_ENTRY = 40;
const ATTRIBUTES_IN_REPLY = 16;
const DIRENT_NAME = 24;

function build(size: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer));
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** fuse_init_in, in its short form. */
export function initRequest(): Uint8Array {
  return build(16, (view) => {
    view.setUint32(0, VERSION.major, NATIVE_LITTLE_ENDIAN);
    view.setUint32(4, VERSION.minor, NATIVE_LITTLE_ENDIAN);
  });
}

/** fuse_init_out. */
export function parseInit(reply: Uint8Array): FuseInit {
  const view = viewOf(reply);
  return { major: view.getUint32(0, NATIVE_LITTLE_ENDIAN), minor: view.getUint32(4, NATIVE_LITTLE_ENDIAN) };
}

/** A name, ended by zero. */
export function nameRequest(name: string): Uint8Array {
  return new TextEncoder().encode(`${name}\0`);
}

/** fuse_forget_in, for one look-up. */
export function forgetRequest(): Uint8Array {
  return build(8, (view) => view.setBigUint64(0, 1n, NATIVE_LITTLE_ENDIAN));
}

/** fuse_getattr_in without a handle. */
export function attributesRequest(): Uint8Array {
  return new Uint8Array(16);
}

/** fuse_open_in, for reading. */
export function openRequest(): Uint8Array {
  return new Uint8Array(8);
}

/** fuse_open_out: the handle. */
export function parseOpen(reply: Uint8Array): bigint {
  return viewOf(reply).getBigUint64(0, NATIVE_LITTLE_ENDIAN);
}

/** fuse_read_in, for files and directories. */
export function readRequest(handle: bigint, offset: bigint, size: number): Uint8Array {
  return build(40, (view) => {
    view.setBigUint64(0, handle, NATIVE_LITTLE_ENDIAN);
    view.setBigUint64(8, offset, NATIVE_LITTLE_ENDIAN);
    view.setUint32(16, size, NATIVE_LITTLE_ENDIAN);
  });
}

/** fuse_release_in. */
export function releaseRequest(handle: bigint): Uint8Array {
  return build(24, (view) => view.setBigUint64(0, handle, NATIVE_LITTLE_ENDIAN));
}

/** fuse_entry_out: the inode and its attributes. */
export function parseEntry(reply: Uint8Array): FuseAttributes & { readonly node: bigint } {
  const node = viewOf(reply).getBigUint64(0, NATIVE_LITTLE_ENDIAN);
  return { node, ...attributesAt(viewOf(reply), ATTRIBUTES_IN_ENTRY) };
}

/** fuse_attr_out. */
export function parseAttributes(reply: Uint8Array): FuseAttributes {
  return attributesAt(viewOf(reply), ATTRIBUTES_IN_REPLY);
}

function attributesAt(view: DataView, offset: number): FuseAttributes {
  return {
    inode: view.getBigUint64(offset, NATIVE_LITTLE_ENDIAN),
    size: view.getBigUint64(offset + 8, NATIVE_LITTLE_ENDIAN),
    mode: view.getUint32(offset + 60, NATIVE_LITTLE_ENDIAN),
  };
}

/** Entries of a directory, fuse_dirent one after the other, and the offset at which to read on. */
export function parseDirectory(reply: Uint8Array): { readonly entries: FuseEntry[]; readonly next: bigint } {
  const view = viewOf(reply);
  const entries: FuseEntry[] = [];
  let next = 0n;
  for (let at = 0; at < reply.length; ) {
    const length = view.getUint32(at + 16, NATIVE_LITTLE_ENDIAN);
    const name = new TextDecoder().decode(reply.subarray(at + DIRENT_NAME, at + DIRENT_NAME + length));
    entries.push({ inode: view.getBigUint64(at, NATIVE_LITTLE_ENDIAN), name });
    next = view.getBigUint64(at + 8, NATIVE_LITTLE_ENDIAN);
    at += Math.ceil((DIRENT_NAME + length) / 8) * 8;
  }
  return { entries, next };
}
