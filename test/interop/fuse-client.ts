import { VirtioFsFuseInHeader, VirtioFsFuseOutHeader } from "../../generated/typescript/index.js";
import { VhostUserFrontend } from "../../runtime/index.js";
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

const REQUEST_QUEUE = 1;
const HIGH_PRIORITY_QUEUE = 0;
const PATIENCE = 10_000;
const REQUEST_SIZE = 1 << 17;

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
  readonly frontend: VhostUserFrontend;
  #unique = 0n;

  private constructor(frontend: VhostUserFrontend) {
    this.frontend = frontend;
  }

  /** Connects to the back-end at `path` and starts the high-priority queue and one request queue. */
  static async connect(path: string): Promise<FuseClient> {
    const frontend = await VhostUserFrontend.open(path);
    await frontend.start({ queues: 2, queueSize: 16, segments: 2 });
    return new FuseClient(frontend);
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
    await this.#send(HIGH_PRIORITY_QUEUE, FuseOperation.FORGET, node, forgetRequest(), 0);
  }

  /** How many requests went through each ring. */
  get served(): number[] {
    return this.frontend.rings.map(({ queue }) => queue.counters().completed);
  }

  /** Stops the rings and disconnects. */
  close(): Promise<void> {
    return this.frontend.close();
  }

  /** Sends a request and returns the body of its reply. @throws FuseError */
  async #call(operation: number, node: bigint, body: Uint8Array, replySize = 256): Promise<Uint8Array> {
    const reply = await this.#send(REQUEST_QUEUE, operation, node, body, VirtioFsFuseOutHeader.SIZE + replySize);
    const { len, error, unique } = VirtioFsFuseOutHeader.decodeFrom(viewOf(reply), 0);
    if (unique !== this.#unique) throw new Error(`reply ${unique} to request ${this.#unique}`);
    if (error !== 0) throw new FuseError(operation, -error);
    return reply.subarray(VirtioFsFuseOutHeader.SIZE, len);
  }

  #send(queue: number, opcode: number, nodeid: bigint, body: Uint8Array, replySize: number): Promise<Uint8Array> {
    const request = new Uint8Array(VirtioFsFuseInHeader.SIZE + body.length);
    const header = { len: request.length, opcode, unique: ++this.#unique, nodeid, uid: 0, gid: 0, pid: 0 };
    VirtioFsFuseInHeader.encodeInto({ ...header, totalExtlen: 0 }, viewOf(request), 0);
    request.set(body, VirtioFsFuseInHeader.SIZE);
    const options = { requestSize: REQUEST_SIZE, patience: PATIENCE };
    return this.frontend.requestQueue(queue, options).request(request, replySize);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
