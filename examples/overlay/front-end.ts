// A front-end that sends a message which only an overlay knows: see README.md.
import { connectBackend, createEvent, drainEvent } from "vhost-user";
import { BackendClient, ProtocolFeature } from "./generated/typescript/index.js";

const session = await connectBackend(process.argv[2] ?? "/tmp/thermometer.sock", {
  protocolFeatures: ProtocolFeature.REPLY_ACK | ProtocolFeature.THERMOMETER,
});
const client = new BackendClient(session.client.channel);

const alarm = createEvent();
for (const limit of [310_000, 300_000]) {
  const { sensor, millikelvin } = await client.watchTemperature({ sensor: 1, limit }, alarm);
  const raised = drainEvent(alarm) ? "alarm" : "no alarm";
  process.stdout.write(`sensor ${sensor}: ${millikelvin / 1000} K, ${raised} at ${limit / 1000} K\n`);
}

alarm.close();
session.close();
