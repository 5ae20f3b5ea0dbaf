import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  backendRequests,
  ConfigFlags,
  frontendRequests,
  type PeerName,
  ProtocolFeature,
  peers,
  quirksOf,
} from "../../generated/typescript/index.js";

describe("the quirks of a peer", () => {
  it("are none for the standard", () => {
    assert.deepEqual(quirksOf("standard", "back-end").quirks, []);
  });

  it("tell how it behaves in the role that it plays", () => {
    assert.ok(quirksOf("dpdk", "back-end").has("used-index-from-base"));
    assert.ok(!quirksOf("dpdk", "front-end").has("used-index-from-base"));
  });

  it("tell its limits", () => {
    assert.equal(quirksOf("libvhost-user", "back-end").limit("memory-slots"), 509);
    assert.equal(quirksOf("standard", "back-end").limit("memory-slots"), undefined);
  });

  it("replace the definition of a message", () => {
    const { setLogBase } = frontendRequests;
    const dpdk = quirksOf("dpdk", "back-end").messageOf(setLogBase);
    assert.deepEqual([dpdk?.reply, dpdk?.maximumReplySize], [{ kind: "always", failure: null }, 0]);
    assert.equal(quirksOf("rust-vmm", "back-end").messageOf(setLogBase)?.repeatsRequest, true);
    assert.equal(quirksOf("crosvm", "back-end").messageOf(setLogBase), undefined);
  });

  it("move descriptors from the reply to the request", () => {
    const lookup = quirksOf("rust-vmm", "back-end").messageOf(backendRequests.sharedObjectLookup);
    assert.deepEqual([lookup?.requestDescriptors?.minimum, lookup?.replyDescriptors], [1, null]);
  });

  it("name the messages that break it", () => {
    const crosvm = quirksOf("crosvm", "back-end");
    assert.ok(crosvm.refuses(frontendRequests.getInflightFd));
    assert.ok(!crosvm.refuses(frontendRequests.getFeatures));
  });

  it("count messages that it has no code for among them, but not those that a library leaves to the program", () => {
    assert.ok(quirksOf("dpdk", "back-end").refuses(frontendRequests.resetDevice));
    assert.ok(!quirksOf("libvhost-user", "back-end").refuses(frontendRequests.gpuSetSocket));
  });

  it("renumber a feature both ways, and drop the one whose place it takes", () => {
    const old = quirksOf("rust-vmm-0-16", "back-end");
    const { SHMEM, GPA_ADDRESSES, MQ } = ProtocolFeature;
    assert.equal(old.bitsToPeer("protocol", SHMEM | GPA_ADDRESSES | MQ), (1n << 21n) | MQ);
    assert.equal(old.bitsFromPeer("protocol", (1n << 21n) | MQ), SHMEM | MQ);
    assert.equal(old.bitsFromPeer("virtio", 1n << 21n), 1n << 21n);
  });

  it("give an enum other values", () => {
    const crosvm = quirksOf("crosvm", "back-end");
    assert.equal(crosvm.valueToPeer("config-flags", ConfigFlags.MIGRATION), 2);
    assert.equal(crosvm.valueFromPeer("config-flags", 1), ConfigFlags.FRONTEND);
    assert.equal(quirksOf("qemu", "front-end").valueFromPeer("config-flags", 1), ConfigFlags.MIGRATION);
  });

  it("are all those of the peer that it is like, and its own", () => {
    const names = (peer: PeerName): string[] => peers[peer].map((quirk) => quirk.name);
    assert.deepEqual(names("rust-vmm-0-16").sort(), [...names("rust-vmm"), "shmem-at-bit-21"].sort());
  });
});
