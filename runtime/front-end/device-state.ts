import {
  type BackendClient,
  DeviceStateDirection,
  DeviceStatePhase,
  VhostUserError,
} from "../../generated/typescript/index.js";
import { type Descriptor, StreamSocket } from "../binding/index.js";
import { readToEnd, writeAll } from "../connection/byte-stream.js";

/** Most bytes of a device's state that are taken from a back-end, and how long it may pause (milliseconds). */
const LIMITS = { size: 64 << 20, patience: 30_000 };

/**
 * Asks a back-end for the state of its device, whose rings must be stopped.
 * @throws VhostUserError ERR_VU_NACK when the back-end cannot save it, ERR_VU_SIZE when it is too large, ERR_VU_REPLY_TIMEOUT
 */
export async function saveDeviceState(client: BackendClient): Promise<Uint8Array> {
  const channel = await openTransfer(client, DeviceStateDirection.SAVE);
  try {
    const state = await readToEnd(channel, LIMITS);
    await checkTransfer(client);
    return state;
  } finally {
    channel.close();
  }
}

/**
 * Gives a back-end the state of its device, whose rings must be stopped.
 * @throws VhostUserError ERR_VU_NACK when the back-end cannot load it, ERR_VU_SYSTEM, ERR_VU_REPLY_TIMEOUT
 */
export async function loadDeviceState(client: BackendClient, state: Uint8Array): Promise<void> {
  const channel = await openTransfer(client, DeviceStateDirection.LOAD);
  try {
    await writeAll(channel, state, LIMITS.patience);
  } finally {
    // The end of the stream says that the state is whole.
    channel.close();
  }
  await checkTransfer(client);
}

async function openTransfer(client: BackendClient, direction: DeviceStateDirection): Promise<Descriptor> {
  const [near, far] = StreamSocket.pair();
  const own = near.intoDescriptor();
  const offered = far.intoDescriptor();
  try {
    const phase = DeviceStatePhase.STOPPED;
    const { payload, descriptors } = await client.setDeviceStateFd({ direction, phase }, offered);
    const preferred = descriptors[0] as Descriptor | undefined;
    if (payload.error !== 0) {
      preferred?.close();
      throw refused("SET_DEVICE_STATE_FD", payload.error);
    }
    if (!preferred) return own;
    own.close();
    return preferred;
  } catch (error) {
    own.close();
    throw error;
  } finally {
    offered.close();
  }
}

async function checkTransfer(client: BackendClient): Promise<void> {
  const result = await client.checkDeviceState();
  if (result !== 0n) throw refused("CHECK_DEVICE_STATE", result);
}

function refused(messageName: string, result: number | bigint): VhostUserError {
  return new VhostUserError("ERR_VU_NACK", `the back-end could not transfer its state (result ${result})`, {
    messageName,
  });
}
