import { statSync } from "node:fs";
import { VhostUserError, VIRTIO_BLK_SECTOR_SIZE } from "../../../generated/typescript/index.js";
import { createMemory, Descriptor, type BlockStore as NativeBlockStore } from "../../binding/index.js";

/** Where a block device's data lies. */
export interface BlockStore {
  /** How the native engine reaches it. */
  readonly native: NativeBlockStore;
  /** The file or memory that holds the data; undefined for the null store. */
  readonly file: Descriptor | undefined;
  /** Bytes that the driver may address: a multiple of the sector size. */
  readonly capacity: bigint;
  /** Bytes at the end of the file that no sector reaches; 0 unless the file's size is odd. */
  readonly unreachable: number;
  readonly readOnly: boolean;
  /** Lets go of the data. */
  close(): void;
}

/** Kinds of files that cannot hold a disk, as `stat` tells them. */
const UNSUITABLE = [
  ["isDirectory", "a directory"],
  ["isFIFO", "a pipe"],
  ["isSocket", "a socket"],
  ["isCharacterDevice", "a character device"],
] as const;

/**
 * A file or block device as a disk. The part of a sector at the end of a file of odd size is not reachable; see {@link BlockStore.unreachable}.
 *
 * @throws VhostUserError ERR_VU_ARGUMENT for what is neither a file nor a block device, ERR_VU_SYSTEM when it cannot be opened
 */
export function openFileStore(path: string, options: { readonly readOnly?: boolean } = {}): BlockStore {
  const readOnly = options.readOnly ?? false;
  checkSuitable(path);
  const file = Descriptor.openFile(path, { readOnly });
  try {
    const size = file.size();
    const unreachable = size % BigInt(VIRTIO_BLK_SECTOR_SIZE);
    return {
      native: { kind: "file", file },
      file,
      capacity: size - unreachable,
      unreachable: Number(unreachable),
      readOnly,
      close: () => file.close(),
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Memory as a disk, of `size` bytes, gone with the process. @throws VhostUserError ERR_VU_ARGUMENT for an odd size, ERR_VU_SYSTEM */
export function createMemoryStore(size: bigint, options: { readonly readOnly?: boolean } = {}): BlockStore {
  checkSize(size);
  const memory = createMemory("vhost-user-block", size);
  return {
    native: { kind: "memory", memory },
    file: memory,
    capacity: size,
    unreachable: 0,
    readOnly: options.readOnly ?? false,
    close: () => memory.close(),
  };
}

/** A disk of `size` bytes that forgets what is written; what a read returns is not specified. @throws VhostUserError ERR_VU_ARGUMENT for an odd size */
export function createNullStore(size: bigint, options: { readonly readOnly?: boolean } = {}): BlockStore {
  checkSize(size);
  return {
    native: { kind: "null" },
    file: undefined,
    capacity: size,
    unreachable: 0,
    readOnly: options.readOnly ?? false,
    close: () => {},
  };
}

/** Asked before the file is opened, because opening a pipe waits for its other end. */
function checkSuitable(path: string): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) throw new VhostUserError("ERR_VU_ARGUMENT", `${path}: there is no such file`);
  for (const [test, what] of UNSUITABLE) {
    if (!status[test]()) continue;
    throw new VhostUserError("ERR_VU_ARGUMENT", `${path} is ${what}; a disk needs a regular file or a block device`);
  }
}

function checkSize(size: bigint): void {
  if (size >= 0n && size % BigInt(VIRTIO_BLK_SECTOR_SIZE) === 0n) return;
  throw new VhostUserError(
    "ERR_VU_ARGUMENT",
    `size ${size} is not a multiple of the ${VIRTIO_BLK_SECTOR_SIZE} bytes of a sector`,
  );
}
