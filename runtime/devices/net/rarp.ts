import { MAC_SIZE } from "../../network/mac-address.js";

const BROADCAST = new Uint8Array(MAC_SIZE).fill(0xff);

/** Ethernet type of RARP, then as RFC 903 has it: Ethernet, IPv4, the lengths of both addresses, "request reverse". */
const RARP_REQUEST = Uint8Array.of(0x80, 0x35, 0, 1, 0x08, 0x00, 6, 4, 0, 3);

/** Bytes of the shortest frame, without the checksum that nobody sends here. */
const SHORTEST_FRAME = 60;

const IPV4_SIZE = 4;

/** A frame by which switches learn where `mac` is: a RARP request for the address of the sender itself. */
export function rarpFrame(mac: Uint8Array): Uint8Array {
  const frame = new Uint8Array(SHORTEST_FRAME);
  let end = 0;
  for (const part of [BROADCAST, mac, RARP_REQUEST, mac, new Uint8Array(IPV4_SIZE), mac]) {
    frame.set(part, end);
    end += part.length;
  }
  return frame;
}
