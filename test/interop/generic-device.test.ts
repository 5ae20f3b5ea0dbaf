import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import {
  type DeviceType,
  deviceTypes,
  frontendRequests,
  VirtioGpuFeature,
  VringEnableState,
  VringFd,
  VringState,
} from "../../generated/typescript/index.js";
import { GenericDevice, type GenericDeviceOptions, serve } from "../../runtime/index.js";
import { type HaltedQemu, startHaltedQemu } from "../support/halted-qemu.js";
import { QEMU, QEMU_10, QEMU_11, withPeers } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { Traffic } from "../support/traffic.js";
import { eventually } from "../support/wait.js";

/** QEMU's front-end for a device type. */
interface Model {
  readonly driver: string;
  /** How many rings it leaves to the back-end. */
  readonly rings: number;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** The models that QEMU has had since 7.2. */
const MODELS: Readonly<Record<string, Model>> = {
  block: { driver: "vhost-user-blk-pci", rings: 1, properties: { "num-queues": 1 } },
  fs: { driver: "vhost-user-fs-pci", rings: 2, properties: { tag: "files" } },
  gpio: { driver: "vhost-user-gpio-pci", rings: 2 },
  i2c: { driver: "vhost-user-i2c-pci", rings: 1 },
  // Without KVM a network device with MSI-X makes 7.2 crash once it is started.
  net: { driver: "virtio-net-pci", rings: 2, properties: { romfile: "", vectors: 0 } },
  rng: { driver: "vhost-user-rng-pci", rings: 1 },
  scsi: { driver: "vhost-user-scsi-pci", rings: 3 },
  vsock: { driver: "vhost-user-vsock-pci", rings: 2 },
};

/** What 10 has more; for input, 7.2 needs KVM. */
const MODELS_OF_10: Readonly<Record<string, Model>> = {
  ...MODELS,
  input: { driver: "vhost-user-input-pci", rings: 2 },
  sound: { driver: "vhost-user-snd-pci", rings: 4 },
};

/** Cannot be plugged in while QEMU runs, and has a test of its own. */
const GPU = "gpu";

/** What 11 has: all types, because one of its models is for any. */
function modelOf11(type: DeviceType): Model {
  const { config, virtioId } = type;
  const rings = new GenericDevice(type).maxQueueNum();
  const size = config === undefined ? 0 : "SIZE" in config ? config.SIZE : config.MINIMUM_SIZE;
  return (
    MODELS_OF_10[type.name] ?? {
      driver: "vhost-user-test-device-pci",
      rings,
      properties: { "virtio-id": virtioId, num_vqs: rings, config_size: size },
    }
  );
}

const TYPES_OF: Readonly<Record<string, ReadonlyMap<DeviceType, Model>>> = {
  [QEMU]: new Map(deviceTypes.flatMap((type) => optional(type, MODELS[type.name]))),
  [QEMU_10]: new Map(deviceTypes.flatMap((type) => optional(type, MODELS_OF_10[type.name]))),
  [QEMU_11]: new Map(deviceTypes.filter(({ name }) => name !== GPU).map((type) => [type, modelOf11(type)])),
};

for (const [program, types] of Object.entries(TYPES_OF)) {
  describe(`${program} with its processors halted`, withPeers(program), () => {
    // A QEMU may crash when a back-end leaves while its processors stand still: the back-ends stay until it has ended.
    const backends = new Scope();
    const machine = new Scope();
    let qemu: HaltedQemu;

    before(async () => {
      const ports = [...types.values()].flatMap((_, port) => [
        "-device",
        `pcie-root-port,id=port${port},chassis=${port + 1}`,
      ]);
      qemu = await startHaltedQemu(machine, program, ports);
    });
    after(async () => {
      await machine.close();
      await backends.close();
    });

    for (const [port, [type, model]] of [...types].entries()) {
      test(`completes its handshake with a generic device: ${type.name}`, { timeout: 60_000 }, async () => {
        const { path, traffic } = await serveGeneric(backends, type);

        await plug(qemu, model, port, path);

        const rings = Array.from({ length: model.rings }, (_, index) => index);
        await eventually(5000, `the event descriptors of ${rings.length} rings`, () =>
          isSubset(rings, eventRings(traffic)),
        );
        // Only the network device's rings are enabled before the driver has begun.
        const enabled = type.name === "net" ? rings : [];
        await eventually(5000, `the rings ${enabled} to be enabled`, () => isSubset(enabled, enabledRings(traffic)));
        assert.deepEqual(
          { failures: traffic.failures, departures: traffic.departures },
          { failures: [], departures: 0 },
        );
      });
    }
  });
}

for (const program of [QEMU_10, QEMU_11]) {
  describe(`${program} with its processors halted from the start`, withPeers(program), () => {
    test("completes its handshake with a generic device: gpu", { timeout: 60_000 }, async (context) => {
      const scope = Scope.of(context);
      const type = deviceTypes.find(({ name }) => name === GPU) as DeviceType;
      const { path, traffic } = await serveGeneric(scope, type, { features: VirtioGpuFeature.EDID });

      await startHaltedQemu(scope, program, [
        ...["-chardev", `socket,id=channel,path=${path}`, "-device", "vhost-user-gpu-pci,chardev=channel"],
      ]);

      await eventually(5000, "the event descriptors of both rings", () => isSubset([0, 1], eventRings(traffic)));
      assert.deepEqual({ failures: traffic.failures, departures: traffic.departures }, { failures: [], departures: 0 });
    });
  });
}

/** Serves a generic device at a path of its own. */
async function serveGeneric(scope: Scope, type: DeviceType, options?: GenericDeviceOptions) {
  const path = join(await temporaryDirectory(scope), `${type.name}.sock`);
  const traffic = new Traffic();
  const server = await serve(new GenericDevice(type, options), { path }, traffic);
  scope.defer(() => server.stop());
  return { path, traffic };
}

async function plug({ qmp }: HaltedQemu, model: Model, port: number, path: string): Promise<void> {
  const chardev = `channel${port}`;
  const addr = { type: "unix", data: { path } };
  await qmp.execute("chardev-add", { id: chardev, backend: { type: "socket", data: { addr, server: false } } });
  const place = { id: `device${port}`, bus: `port${port}` };
  if (model.driver === "virtio-net-pci") {
    await qmp.execute("netdev_add", { type: "vhost-user", id: `net${port}`, chardev });
    await qmp.execute("device_add", { driver: model.driver, netdev: `net${port}`, ...place, ...model.properties });
  } else {
    await qmp.execute("device_add", { driver: model.driver, chardev, ...place, ...model.properties });
  }
}

/** The rings whose call and error descriptors have come. */
function eventRings(traffic: Traffic): number[] {
  const failing = traffic.payloadsOf(frontendRequests.setVringErr, VringFd).map(({ index }) => index);
  return traffic
    .payloadsOf(frontendRequests.setVringCall, VringFd)
    .map(({ index }) => index)
    .filter((index) => failing.includes(index));
}

function enabledRings(traffic: Traffic): number[] {
  return traffic
    .payloadsOf(frontendRequests.setVringEnable, VringState)
    .filter(({ num }) => num === VringEnableState.ENABLED)
    .map(({ index }) => index);
}

const isSubset = (part: readonly number[], whole: readonly number[]): boolean =>
  part.every((member) => whole.includes(member));

function optional(type: DeviceType, model: Model | undefined): [DeviceType, Model][] {
  return model === undefined ? [] : [[type, model]];
}
