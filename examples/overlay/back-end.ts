// A back-end that serves a message of its own beside those of the specification: see README.md.
import { type Descriptor, RequestDevice, serve, signalEvent } from "vhost-user";
import { type Backend, dispatchBackend, frontendRequestsById, ProtocolFeature } from "./generated/typescript/index.js";

/** What the only sensor measures, in millikelvin. */
const MEASURED = 300_150;

const thermometer: Pick<Backend, "watchTemperature"> = {
  watchTemperature({ sensor, limit }, alarm) {
    // What comes in on a socket is of this class; the generated code asks for less.
    if (MEASURED >= limit) signalEvent(alarm as Descriptor);
    alarm.close();
    return { sensor, millikelvin: MEASURED };
  },
};

const server = await serve(
  new RequestDevice({ handler: (request) => request.readable }),
  { path: process.argv[2] ?? "/tmp/thermometer.sock" },
  {
    extension: {
      definitions: frontendRequestsById,
      protocolFeatures: ProtocolFeature.THERMOMETER,
      dispatch: (standard, message, negotiation) =>
        dispatchBackend({ ...standard, ...thermometer }, message, negotiation),
    },
  },
);
process.once("SIGTERM", () => server.stop());
