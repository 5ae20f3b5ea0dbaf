import type { Backend } from "../../../generated/typescript/index.js";
import type { ServedDevice } from "../served-device.js";
import { configurationRequests } from "./configuration.js";
import { cryptoRequests } from "./crypto.js";
import { deviceStateRequests } from "./device-state.js";
import { inflightRequests } from "./inflight.js";
import { iotlbRequests } from "./iotlb.js";
import { loggingRequests } from "./logging.js";
import { memoryRequests } from "./memory.js";
import { negotiationRequests } from "./negotiation.js";
import { networkRequests } from "./network.js";
import { postcopyRequests } from "./postcopy.js";
import { sharingRequests } from "./sharing.js";
import { statusRequests } from "./status.js";
import { vringRequests } from "./vring.js";

/** Every request of the front-end, served for a device. */
export function requestsOf(served: ServedDevice): Partial<Backend> {
  return {
    ...negotiationRequests(served),
    ...statusRequests(served),
    ...memoryRequests(served),
    ...vringRequests(served),
    ...configurationRequests(served),
    ...networkRequests(served),
    ...cryptoRequests(served),
    ...sharingRequests(served),
    ...loggingRequests(served),
    ...deviceStateRequests(served),
    ...postcopyRequests(served),
    ...inflightRequests(served),
    ...iotlbRequests(served),
  };
}
