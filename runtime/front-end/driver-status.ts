import { DeviceStatus, ProtocolFeature, VhostUserError } from "../../generated/typescript/index.js";
import type { BackendSession } from "./backend-session.js";

/**
 * Tells a back-end that wants to know it that features are settled.
 * @throws VhostUserError ERR_VU_NACK when it cannot work with those that were accepted
 */
export async function confirmFeatures(session: BackendSession): Promise<void> {
  await addStatus(session, DeviceStatus.FEATURES_OK);
  if (!session.has(ProtocolFeature.STATUS)) return;
  if ((Number(await session.client.getStatus()) & DeviceStatus.FEATURES_OK) !== 0) return;
  const text = "the back-end took FEATURES_OK back: it cannot work with the virtio features that were accepted";
  throw new VhostUserError("ERR_VU_NACK", text, { messageName: "SET_STATUS" });
}

/** Tells such a back-end that a driver uses the device. */
export function announceDriver(session: BackendSession): Promise<void> {
  return addStatus(session, DeviceStatus.ACKNOWLEDGE | DeviceStatus.DRIVER | DeviceStatus.DRIVER_OK);
}

/** Tells such a back-end that no driver uses the device any more, which resets it. */
export async function withdrawDriver(session: BackendSession): Promise<void> {
  if (session.has(ProtocolFeature.STATUS)) await session.client.setStatus(0n);
}

async function addStatus(session: BackendSession, bits: number): Promise<void> {
  if (!session.has(ProtocolFeature.STATUS)) return;
  await session.client.setStatus((await session.client.getStatus()) | BigInt(bits));
}
