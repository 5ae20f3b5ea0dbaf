import { type DeviceType, MAX_ADDRESSABLE_VRINGS } from "../../generated/typescript/index.js";
import { type Command, UsageError } from "../command.js";
import { deviceTypeNamed, deviceTypeNames } from "../device-type.js";
import { peerOf } from "../peer.js";
import { ADDRESS_OPTIONS, addressOf, placeOf, SERVING_OPTIONS, serveUntilStopped } from "../serving.js";
import { parseNumber } from "../size.js";

/** `vhost-user device`: a device of any type of the specification that completes the handshake and does nothing. */
export const command: Command = {
  name: "device",
  summary: "serve a device of any type that answers every request with zeroes",
  usage:
    "device TYPE --socket-path=PATH [--client]|--fd=N [--num-queues=N] [--features=NAME,...] [--config=HEX] [--peer=NAME]",
  options: {
    ...ADDRESS_OPTIONS,
    "num-queues": { type: "string", value: "N", help: "number of queues (default: one of each kind)" },
    features: { type: "string", value: "NAME,...", help: "the type's own features to offer (default: none)" },
    config: { type: "string", value: "HEX", help: "bytes of the configuration space (default: zeroes)" },
    ...SERVING_OPTIONS,
  },
  async run(values, positionals) {
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new UsageError(`one device type is needed: ${deviceTypeNames()}`);
    const type = deviceTypeNamed(name);
    const address = addressOf(values);
    const peer = peerOf(values);
    const { GenericDevice } = await import("../../runtime/index.js");
    const queues = values["num-queues"] as string | undefined;
    const config = values.config as string | undefined;
    const device = new GenericDevice(type, {
      features: featuresOf(type, values.features as string | undefined),
      ...(queues === undefined ? {} : { queues: parseNumber(queues, "num-queues", 1, MAX_ADDRESSABLE_VRINGS) }),
      ...(config === undefined ? {} : { config: parseBytes(config) }),
    });
    await serveUntilStopped(device, address, {
      program: "vhost-user device",
      text: `${type.name} at ${placeOf(address)} (device id ${type.virtioId}, queues ${device.maxQueueNum()})`,
      verbose: values.verbose === true,
      peer,
    });
    return 0;
  },
};

function featuresOf(type: DeviceType, names: string | undefined): bigint {
  if (names === undefined) return 0n;
  if (type.features === undefined) throw new UsageError(`--features: ${type.name} has no features of its own`);
  try {
    return type.features.maskOf(...names.split(","));
  } catch (error) {
    throw new UsageError(`--features: ${(error as Error).message}`);
  }
}

function parseBytes(text: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/i.test(text)) throw new UsageError(`--config: '${text}' is not pairs of hexadecimal digits`);
  return Buffer.from(text, "hex");
}
