import { randomBytes } from "node:crypto";
import { VhostUserError } from "../../generated/typescript/index.js";

/** Bytes of a MAC address. */
export const MAC_SIZE = 6;

/** The first octets of addresses that virtual machines give themselves. */
const LOCAL_PREFIX = [0x52, 0x54, 0x00];

/** The bytes of an address such as `52:54:00:12:34:56`. @throws VhostUserError ERR_VU_ARGUMENT for anything but six octets of one station */
export function parseMac(text: string): Uint8Array {
  if (!/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i.test(text)) {
    throw new VhostUserError(
      "ERR_VU_ARGUMENT",
      `${JSON.stringify(text)} is not a MAC address such as 52:54:00:12:34:56`,
    );
  }
  const octets = Uint8Array.from(text.split(":"), (octet) => Number.parseInt(octet, 16));
  if (!isStation(octets)) {
    throw new VhostUserError("ERR_VU_ARGUMENT", `${text} is the MAC address of a group, not of one station`);
  }
  return octets;
}

/** Whether an address names one station, not a group. */
export function isStation(octets: Uint8Array): boolean {
  return ((octets[0] as number) & 1) === 0;
}

/** An address as text. */
export function formatMac(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join(":");
}

/** An address that nobody else is likely to have. */
export function randomMac(): Uint8Array {
  return Uint8Array.of(...LOCAL_PREFIX, ...randomBytes(MAC_SIZE - LOCAL_PREFIX.length));
}
