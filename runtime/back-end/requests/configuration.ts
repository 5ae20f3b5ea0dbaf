import { type Backend, MAX_CONFIG_SIZE, VhostUserError } from "../../../generated/typescript/index.js";
import type { ServedDevice } from "../served-device.js";

/** The requests that read and write the configuration space. */
export function configurationRequests({ device }: ServedDevice): Pick<Backend, "getConfig" | "setConfig"> {
  return {
    getConfig({ offset, flags, payload }) {
      checkRange("GET_CONFIG", offset, payload.length);
      const bytes = new Uint8Array(payload.length);
      device.readConfig(offset, bytes);
      return { offset, flags, payload: bytes };
    },

    setConfig({ offset, payload }) {
      checkRange("SET_CONFIG", offset, payload.length);
      if (!device.writeConfig) {
        const text = "the device has nothing to write in its configuration space";
        throw new VhostUserError("ERR_VU_VALUE", text, { messageName: "SET_CONFIG" });
      }
      device.writeConfig(offset, payload);
    },
  };
}

function checkRange(messageName: string, offset: number, size: number): void {
  if (size > 0 && offset + size <= MAX_CONFIG_SIZE) return;
  const text = `${size} bytes at ${offset} are not inside the ${MAX_CONFIG_SIZE} bytes of a configuration space`;
  throw new VhostUserError("ERR_VU_VALUE", text, { messageName });
}
