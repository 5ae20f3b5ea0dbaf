import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { frontendRequests, U64, VirtioFeature, VirtioNetFeature } from "../../generated/typescript/index.js";
import type { NetworkDeviceOptions } from "../../runtime/index.js";
import { Guest } from "../guest/guest.js";
import { PluggedDevice } from "../guest/hot-plug.js";
import { guestFor } from "../guest/prepare.js";
import { servedNetwork } from "../support/network.js";
import { QEMU } from "../support/peers.js";
import { PingResponder } from "../support/ping-responder.js";
import { Scope } from "../support/scope.js";
import { plugIn, servedSwitch } from "../support/switch.js";
import { eventually } from "../support/wait.js";

const { RING_PACKED } = VirtioFeature;
const { MRG_RXBUF } = VirtioNetFeature;

/** A network with one host on it, 10.0.0.9, which answers pings. */
async function networkWithHost(scope: Scope, options: Partial<NetworkDeviceOptions> = {}) {
  const host = new PingResponder("52:54:00:00:00:09", "10.0.0.9");
  const answer = (frames: readonly Uint8Array[], pair: number): void => {
    for (const frame of frames) {
      const reply = host.answer(frame);
      if (reply) served.device.send(reply, pair);
    }
  };
  const served = await servedNetwork(scope, { onFrames: answer, ...options });
  return served;
}

/** A switch with the same host in its second port. */
async function switchWithHost(scope: Scope) {
  const host = new PingResponder("52:54:00:00:00:09", "10.0.0.9");
  const served = await servedSwitch(scope, { ports: 2 });
  const answer = (frames: readonly Uint8Array[]): void => {
    for (const frame of frames) {
      const reply = host.answer(frame);
      if (reply) driver.send(reply);
    }
  };
  const { driver } = await plugIn(scope, served.paths[1] as string, { onFrames: answer });
  return { path: served.paths[0] as string, counters: served.counters };
}

/** Plugs a network card in and gives it an address; the card works when this resolves. */
async function plugCard(guest: Guest, path: string, properties: Readonly<Record<string, unknown>> = {}) {
  // With vectors QEMU 7.2 dies of a network device where there is no KVM.
  const card = await PluggedDevice.plug(guest, "virtio-net-pci", path, {
    network: { queues: 1 },
    properties: { vectors: 0, romfile: "", ...properties },
  });
  await eventually(30_000, "the card in the guest", async () => {
    const { status } = await guest.command("ip address add 10.0.0.2/24 dev eth0 && ip link set eth0 up");
    return status === 0;
  });
  return card;
}

const { image, options } = await guestFor(QEMU);

describe("a network of ours in a Linux guest", options, () => {
  const suite = new Scope();
  let guest: Guest;

  before(
    async () => {
      guest = await Guest.boot(suite, image, { ports: 1 });
    },
    { timeout: 150_000 },
  );
  after(() => suite.close());

  for (const [what, properties, expected] of [
    ["split rings", { packed: false }, MRG_RXBUF],
    ["packed rings", { packed: true }, MRG_RXBUF | RING_PACKED],
    ["buffers that cannot be merged", { mrg_rxbuf: false }, 0n],
  ] as const) {
    test(`a host on it answers each ping, with ${what}`, { timeout: 150_000 }, async (context) => {
      const { device, path, traffic } = await networkWithHost(Scope.of(context));
      const card = await plugCard(guest, path, properties);

      const small = await guest.succeed("ping -c 100 -i 0.02 -q 10.0.0.9");
      const large = await guest.succeed("ping -c 20 -i 0.02 -s 1472 -q 10.0.0.9");
      await card.unplug();

      assert.match(small, /100 packets received, 0% packet loss/);
      assert.match(large, /20 packets received, 0% packet loss/);
      const accepted = traffic.payloadsOf(frontendRequests.setFeatures, U64).at(-1) ?? 0n;
      assert.equal(accepted & (MRG_RXBUF | RING_PACKED), expected);
      assert.deepEqual([device.counters().malformed, traffic.failures], [0, []]);
    });
  }

  for (const packed of [false, true]) {
    test(`a host behind a switch answers each ping, with ${packed ? "packed" : "split"} rings`, {
      timeout: 150_000,
    }, async (context) => {
      const { path, counters } = await switchWithHost(Scope.of(context));
      const card = await plugCard(guest, path, { packed });

      const small = await guest.succeed("ping -c 100 -i 0.02 -q 10.0.0.9");
      const large = await guest.succeed("ping -c 20 -i 0.02 -s 1472 -q 10.0.0.9");
      const { dropped, learned } = counters(0);
      await card.unplug();

      assert.match(small, /100 packets received, 0% packet loss/);
      assert.match(large, /20 packets received, 0% packet loss/);
      assert.deepEqual([Object.values(dropped).every((count) => count === 0), learned], [true, 1]);
    });
  }

  test("its MTU is the card's, and the device is told", { timeout: 150_000 }, async (context) => {
    const { device, path } = await networkWithHost(Scope.of(context));
    const card = await plugCard(guest, path, { host_mtu: 1400 });

    const link = await guest.succeed("cat /sys/class/net/eth0/mtu");
    const { mtu } = device;
    await card.unplug();

    assert.deepEqual([link, mtu], ["1400", 1400]);
  });
});
