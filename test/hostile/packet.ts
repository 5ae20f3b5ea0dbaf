import { VirtioNetHdrV1 } from "../../generated/typescript/index.js";

const PLAIN = { flags: 0, gsoType: 0, hdrLen: 0, gsoSize: 0, csumStart: 0, csumOffset: 0, numBuffers: 0 };

/** A packet of a header and a frame. */
export function packet(frame: Uint8Array, header: Partial<VirtioNetHdrV1> = {}): Uint8Array {
  const bytes = new Uint8Array(VirtioNetHdrV1.SIZE + frame.length);
  VirtioNetHdrV1.encodeInto({ ...PLAIN, ...header }, new DataView(bytes.buffer), 0);
  bytes.set(frame, VirtioNetHdrV1.SIZE);
  return bytes;
}
