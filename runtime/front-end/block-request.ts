import {
  VhostUserError,
  VirtioBlkOutHeader,
  VirtioBlkRequestStatus,
  VirtioBlkRequestType,
  VirtioBlkStatus,
} from "../../generated/typescript/index.js";
import { type RequestQueue, requestBufferSize } from "./request-queue.js";

/** One request to a block device. */
export interface BlockRequest {
  readonly type: VirtioBlkRequestType;
  readonly sector: bigint;
  /** What the device reads. */
  readonly output?: Uint8Array;
  /** What the device fills. */
  readonly input?: Uint8Array;
}

/** Buffers of a request: header, data and status. */
export const BLOCK_REQUEST_SEGMENTS = 3;

/** Bytes of buffers in which `requests` requests of at most `dataSize` bytes can be in flight. */
export function blockBufferSize(requests: number, dataSize: number): number {
  return requestBufferSize(requests, VirtioBlkOutHeader.SIZE, dataSize, VirtioBlkRequestStatus.SIZE);
}

/** Sends a request; resolves when the device has answered it with success. @throws VhostUserError ERR_VU_NACK with the status, or why the queue failed */
export async function submitBlockRequest(queue: RequestQueue, request: BlockRequest): Promise<void> {
  const { type, sector, output, input } = request;
  const header = new Uint8Array(VirtioBlkOutHeader.SIZE);
  VirtioBlkOutHeader.encodeInto({ type, ioprio: 0, sector }, new DataView(header.buffer), 0);
  const answer = new Uint8Array(VirtioBlkRequestStatus.SIZE);
  await queue.submit(output ? [header, output] : [header], input ? [input, answer] : [answer]);
  const status = answer[0] as number;
  if (status === VirtioBlkStatus.OK) return;
  const [name, result] = [nameOf(VirtioBlkRequestType, type), nameOf(VirtioBlkStatus, status)];
  throw new VhostUserError("ERR_VU_NACK", `${name} at sector ${sector}: the device answered ${result}`);
}

function nameOf(values: Readonly<Record<string, number>>, value: number): string {
  return Object.keys(values).find((name) => values[name] === value) ?? String(value);
}
