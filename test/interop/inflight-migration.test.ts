import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { type PeerName, ProtocolFeature, U64 } from "../../generated/typescript/index.js";
import { BlockDevice, createMemoryStore, serve } from "../../runtime/index.js";
import { startHaltedQemu } from "../support/halted-qemu.js";
import { QEMU_11, withPeers } from "../support/peers.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";

for (const peer of ["standard", "qemu"] satisfies PeerName[]) {
  for (const wanted of [true, false]) {
    test(`QEMU 11 ${wanted ? "accepts" : "leaves out"} GET_VRING_BASE_INFLIGHT with inflight-migration=${wanted ? "on" : "off"}, with the peer ${peer}`, {
      ...withPeers(QEMU_11),
      timeout: 60_000,
    }, async (context) => {
      const scope = Scope.of(context);
      const path = join(await temporaryDirectory(scope), "disk.sock");
      const store = createMemoryStore(1n << 20n);
      scope.defer(() => store.close());
      const accepted: bigint[] = [];
      const device = new BlockDevice({ store, engine: "js" });
      const server = await serve(
        device,
        { path },
        {
          peer,
          observer: ({ direction, name, payload }) => {
            if (direction === "received" && name === "SET_PROTOCOL_FEATURES")
              accepted.push(U64.decodeFrom(new DataView(payload.buffer, payload.byteOffset), 0));
          },
        },
      );
      scope.defer(() => server.stop());

      await startHaltedQemu(scope, QEMU_11, [
        ...["-chardev", `socket,id=channel,path=${path}`],
        ...["-device", `vhost-user-blk-pci,chardev=channel,num-queues=1,inflight-migration=${wanted ? "on" : "off"}`],
      ]);
      const features = await eventually(10_000, "the handshake", () => accepted[0]);

      assert.equal((features & ProtocolFeature.GET_VRING_BASE_INFLIGHT) !== 0n, wanted);
      assert.notEqual(features & ProtocolFeature.INFLIGHT_SHMFD, 0n);
    });
  }
}
