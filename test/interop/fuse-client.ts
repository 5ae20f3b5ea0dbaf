import { VirtioFsFuseInHeader, VirtioFsFuseOutHeader } from "../../generated/typescript/index.js";
import {
  type BackendSession,
  connectBackend,
  type DriverRing,
  DriverRings,
  VirtioFeature,
} from "../../runtime/index.js";
import { eventually } from "../support/wait.js";
import {
  attributesRequest,
  type FuseAttributes,
  type FuseEntry,
  FuseOperation,
  forgetRequest,
  initRequest,
  nameRequest,
  openRequest,
  parseAttributes,
  parseDirectory,
  parseEntry,
  parseInit,
  parseOpen,
  readRequest,
  releaseRequest,
} from "./fuse-messages.js";

const QUEUE_SIZE = 16;
const BUFFER_SIZE = 1 << 17;
/** Where replies go, behind the requests. */
const REPLY_OFFSET = 1 << 12;
const REQUEST_QUEUE = 1;
const HIGH_PRIORITY_QUEUE = 0;
const PATIENCE = 10_000;

/** The file server refused a request. */
export class FuseError extends Error {
  /** errno(3), positive. */
  readonly errno: number;

  constructor(operation: number, errno: number) {
    super(`FUSE operation ${operation}: errno ${errno}`);
    this.errno = errno;
  }
}

/** A client of a virtio-fs file server that asks one thing at a time. */
export class FuseClient {
  readonly session: BackendSession;
  readonly #rings: DriverRings;
  #unique = 0n;

  private constructor(session: BackendSession, rings: DriverRings) {
    this.session = session;
    this.#rings = rings;
  }

  /** Connects to the back-end at `path` and starts the high-priority queue and one request queue. */
  static async connect(path: string): Promise<FuseClient> {
    const session = await connectBackend(path);
    const features =
      session.features & (VirtioFeature.VERSION_1 | VirtioFeature.RING_EVENT_IDX | VirtioFeature.RING_INDIRECT_DESC);
    await session.acceptFeatures(features);
    const size = { queueSize: QUEUE_SIZE, segments: 2, bufferSize: BUFFER_SIZE };
    return new FuseClient(session, await DriverRings.open(session, { queues: 2, ...size, features }));
  }

  /** What the server says of itself; must come first. */
  async init(): Promise<{ readonly major: number; readonly minor: number }> {
    return parseInit(await this.#call(FuseOperation.INIT, 0n, initRequest()));
  }

  /** Finds a name in a directory. The server remembers the node until {@link FuseClient.forget}. */
  async lookup(directory: bigint, name: string): Promise<FuseAttributes & { readonly node: bigint }> {
    return parseEntry(await this.#call(FuseOperation.LOOKUP, directory, nameRequest(name)));
  }

  async attributes(node: bigint): Promise<FuseAttributes> {
    return parseAttributes(await this.#call(FuseOperation.GETATTR, node, attributesRequest()));
  }

  /** All entries of a directory, in as many pieces as it takes. */
  async list(directory: bigint, pieceSize = 4096): Promise<FuseEntry[]> {
    const handle = parseOpen(await this.#call(FuseOperation.OPENDIR, directory, openRequest()));
    const all: FuseEntry[] = [];
    for (let offset = 0n; ; ) {
      const request = readRequest(handle, offset, pieceSize);
      const { entries, next } = parseDirectory(await this.#call(FuseOperation.READDIR, directory, request, pieceSize));
      if (entries.length === 0) break;
      all.push(...entries);
      offset = next;
    }
    await this.#call(FuseOperation.RELEASEDIR, directory, releaseRequest(handle));
    return all;
  }

  /** A whole file. */
  async read(node: bigint, size: number, pieceSize = 65_536): Promise<Buffer> {
    const handle = parseOpen(await this.#call(FuseOperation.OPEN, node, openRequest()));
    const pieces: Uint8Array[] = [];
    for (let offset = 0; offset < size; offset += pieceSize) {
      pieces.push(
        await this.#call(FuseOperation.READ, node, readRequest(handle, BigInt(offset), pieceSize), pieceSize),
      );
    }
    await this.#call(FuseOperation.RELEASE, node, releaseRequest(handle));
    return Buffer.concat(pieces);
  }

  /** Tells the server to forget a node: a request without a reply, on the queue for those that must not wait. */
  async forget(node: bigint): Promise<void> {
    const ring = this.#ring(HIGH_PRIORITY_QUEUE);
    const length = this.#writeRequest(ring, FuseOperation.FORGET, node, forgetRequest());
    await finish(ring, [[ring.buffers, length, 0]]);
  }

  /** Stops the rings and disconnects. Returns where each ring stood: the number of requests that went through it. */
  async close(): Promise<number[]> {
    const bases: number[] = [];
    for (const index of this.#rings.rings.keys()) bases.push(await this.session.stopRing(index));
    this.session.close();
    this.#rings.close();
    return bases;
  }

  /** Sends a request and returns the body of its reply. @throws FuseError */
  async #call(operation: number, node: bigint, body: Uint8Array, replySize = 256): Promise<Uint8Array> {
    const ring = this.#ring(REQUEST_QUEUE);
    const length = this.#writeRequest(ring, operation, node, body);
    const reply = new Uint8Array(VirtioFsFuseOutHeader.SIZE + replySize);
    const replyAddress = ring.buffers + REPLY_OFFSET;
    await finish(ring, [
      [ring.buffers, length, 0],
      [replyAddress, reply.length, 1],
    ]);
    this.#rings.memory.memory.read(replyAddress, reply);
    const { len, error, unique } = VirtioFsFuseOutHeader.decodeFrom(new DataView(reply.buffer), 0);
    if (unique !== this.#unique) throw new Error(`reply ${unique} to request ${this.#unique}`);
    if (error !== 0) throw new FuseError(operation, -error);
    return reply.subarray(VirtioFsFuseOutHeader.SIZE, len);
  }

  #writeRequest(ring: DriverRing, opcode: number, nodeid: bigint, body: Uint8Array): number {
    const request = new Uint8Array(VirtioFsFuseInHeader.SIZE + body.length);
    const header = { len: request.length, opcode, unique: ++this.#unique, nodeid, uid: 0, gid: 0, pid: 0 };
    VirtioFsFuseInHeader.encodeInto({ ...header, totalExtlen: 0 }, new DataView(request.buffer), 0);
    request.set(body, VirtioFsFuseInHeader.SIZE);
    this.#rings.memory.memory.write(ring.buffers, request);
    return request.length;
  }

  #ring(index: number): DriverRing {
    return this.#rings.rings[index] as DriverRing;
  }
}

/** Hands a chain to the device and waits until it has used it. */
async function finish(ring: DriverRing, segments: readonly (readonly [number, number, 0 | 1])[]): Promise<void> {
  ring.queue.add(Float64Array.from(segments.flat()));
  ring.queue.publish();
  const used = new Uint32Array(2);
  await eventually(PATIENCE, "the file server's answer", () => ring.queue.reap(used) === 1);
}
