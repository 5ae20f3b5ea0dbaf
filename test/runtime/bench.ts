import assert from "node:assert/strict";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { VirtioFeature, VringEnableState } from "../../generated/typescript/index.js";
import {
  type BackendSession,
  type ConnectOptions,
  connectBackend,
  createEvent,
  type Descriptor,
  DriverQueue,
  type ServerEvent,
  type ServerOptions,
  SharedMemory,
  serve,
} from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { RecordingDevice } from "./recording-device.js";

const SIZE = 16;

/** The ring that a bench sets up, as messages with descriptors name it. */
export const VRING = { index: 0 };

/** A front-end that takes one step at a time, and the device that records what comes of it. */
export class Bench<Device extends RecordingDevice = RecordingDevice> {
  readonly device: Device;
  readonly session: BackendSession;
  readonly shared = new SharedMemory(1 << 20);
  readonly scope: Scope;
  readonly addresses: { readonly descriptor: bigint; readonly available: bigint; readonly used: bigint };
  /** What the server told. */
  readonly events: ServerEvent[];

  private constructor(device: Device, session: BackendSession, events: ServerEvent[], scope: Scope) {
    this.device = device;
    this.session = session;
    this.events = events;
    this.scope = scope;
    const layout = DriverQueue.layout(SIZE);
    const base = this.shared.allocate(layout.size, 4096);
    this.addresses = {
      descriptor: this.shared.userAddress(base + layout.descriptorTable),
      available: this.shared.userAddress(base + layout.availableRing),
      used: this.shared.userAddress(base + layout.usedRing),
    };
    scope.defer(() => this.shared.close());
  }

  static async start<Device extends RecordingDevice = RecordingDevice>(
    context: TestContext,
    device: Device = new RecordingDevice() as Device,
    options: ConnectOptions = {},
    serverOptions: ServerOptions = {},
  ): Promise<Bench<Device>> {
    const scope = Scope.of(context);
    const path = join(await temporaryDirectory(scope), "bench.sock");
    const events: ServerEvent[] = [];
    const server = await serve(device, { path }, { ...serverOptions, onEvent: (event) => events.push(event) });
    scope.defer(() => server.stop());
    const session = await connectBackend(path, options);
    scope.defer(() => session.close());
    assert.deepEqual(device.news(), ["suspend"]);
    return new Bench(device, session, events, scope);
  }

  event(): Descriptor {
    const event = createEvent();
    this.scope.defer(() => event.close());
    return event;
  }

  /** Everything that comes before the kick. */
  async setUp(features: bigint = VirtioFeature.PROTOCOL_FEATURES): Promise<void> {
    const { client } = this.session;
    await client.setFeatures(features | VirtioFeature.VERSION_1);
    await this.session.shareMemory(this.shared);
    await client.setVringNum({ index: 0, num: SIZE });
    await client.setVringAddr({ index: 0, flags: 0, log: 0n, ...this.addresses });
    this.device.news();
  }

  /** Starts and enables the ring that was set up. */
  async run(kick: Descriptor = this.event()): Promise<void> {
    await this.session.client.setVringKick(VRING, kick);
    await this.session.client.setVringEnable({ index: 0, num: VringEnableState.ENABLED });
    this.device.news();
  }
}

/** A bench whose ring is set up but not started, and a kick for it. */
export async function prepared(context: TestContext) {
  const bench = await Bench.start(context);
  await bench.setUp();
  return {
    session: bench.session,
    device: bench.device,
    shared: bench.shared,
    kick: bench.event(),
    event: () => bench.event(),
  };
}

/** A bench whose ring runs. */
export async function running(context: TestContext) {
  const bench = await Bench.start(context);
  await bench.setUp();
  await bench.run();
  return { session: bench.session, device: bench.device, shared: bench.shared, event: () => bench.event() };
}
