import {
  VhostUserError,
  VirtioFeature,
  VirtioNetFeature,
  VirtioNetGsoType,
  VirtioNetHdr,
  VirtioNetHdrFlags,
  VirtioNetHdrV1,
} from "../../generated/typescript/index.js";

/** Bytes of an Ethernet header: two addresses and a type. Shorter frames are none. */
export const ETHERNET_HEADER_SIZE = 14;

/** Bytes of a VLAN tag, which an MTU does not count either. */
const VLAN_TAG_SIZE = 4;

/** Bytes of the longest frame where the MTU is `mtu`. */
export function maximumFrameSize(mtu: number): number {
  return ETHERNET_HEADER_SIZE + VLAN_TAG_SIZE + mtu;
}

/** @throws VhostUserError ERR_VU_ARGUMENT for what cannot be sent: shorter than an Ethernet header, or longer than the MTU allows */
export function checkFrame(frame: Uint8Array, mtu: number): void {
  const most = maximumFrameSize(mtu);
  if (frame.length >= ETHERNET_HEADER_SIZE && frame.length <= most) return;
  const text = `a frame of ${frame.length} bytes, not ${ETHERNET_HEADER_SIZE} to ${most}`;
  throw new VhostUserError("ERR_VU_ARGUMENT", text);
}

/** How frames stand in buffers, which depends on the features that were accepted. */
export interface FrameLayout {
  /** Bytes before each frame. */
  readonly headerSize: number;
  /** Whether a frame may span several buffers. */
  readonly mergeable: boolean;
}

/** How frames stand in buffers with these virtio features. */
export function frameLayout(features: bigint): FrameLayout {
  const mergeable = (features & VirtioNetFeature.MRG_RXBUF) !== 0n;
  const modern = (features & VirtioFeature.VERSION_1) !== 0n;
  return { headerSize: mergeable || modern ? VirtioNetHdrV1.SIZE : VirtioNetHdr.SIZE, mergeable };
}

/** Whether a header asks for nothing: no checksum to complete, no segments to cut. The short layout is the head of the long one. */
export function isPlain(view: DataView, offset: number): boolean {
  const { flags, gsoType } = VirtioNetHdr.decodeFrom(view, offset);
  return (flags & VirtioNetHdrFlags.NEEDS_CSUM) === 0 && gsoType === VirtioNetGsoType.NONE;
}

const PLAIN = { flags: 0, gsoType: VirtioNetGsoType.NONE, hdrLen: 0, gsoSize: 0, csumStart: 0, csumOffset: 0 };

/** Writes a header that asks for nothing, for a frame that spans `buffers` buffers. */
export function writePlainHeader(view: DataView, { headerSize }: FrameLayout, buffers: number): void {
  if (headerSize === VirtioNetHdr.SIZE) VirtioNetHdr.encodeInto(PLAIN, view, 0);
  else VirtioNetHdrV1.encodeInto({ ...PLAIN, numBuffers: buffers }, view, 0);
}
