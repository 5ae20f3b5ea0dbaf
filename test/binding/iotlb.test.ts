import assert from "node:assert/strict";
import { test } from "node:test";
import { IotlbPermission } from "../../generated/typescript/index.js";
import { drainEvent, Iotlb } from "../../runtime/binding/index.js";
import { openDescriptors } from "../support/open-descriptors.js";

test("an IOTLB takes entries as messages carry them", () => {
  const iotlb = new Iotlb();

  iotlb.update({
    iova: 0x1000n,
    size: 0x1000n,
    userAddress: 0x7f00_0000_0000n,
    permission: IotlbPermission.READ_WRITE,
  });
  iotlb.invalidate(0x1800n, 0x10n);
  iotlb.clear();

  assert.deepEqual(iotlb.takeMisses(), []);
  assert.equal(iotlb.missed.kind(), "eventfd");
  assert.equal(drainEvent(iotlb.missed), false);
  iotlb.close();
});

test("bad entries are refused, a closed IOTLB says so, and nothing stays open", () => {
  const before = openDescriptors();
  const iotlb = new Iotlb();
  const entry = { iova: 0n, size: 1n, userAddress: 0n, permission: 3 };

  assert.throws(() => iotlb.update({ ...entry, size: 0n }), { code: "ERR_VU_ADDRESS" });
  assert.throws(() => iotlb.update({ ...entry, iova: 2n ** 64n - 1n, size: 2n }), { code: "ERR_VU_ADDRESS" });
  assert.throws(() => iotlb.update({ ...entry, userAddress: 2n ** 64n - 1n, size: 2n }), { code: "ERR_VU_ADDRESS" });
  assert.throws(() => iotlb.update({ ...entry, permission: 4 }), { code: "ERR_VU_ADDRESS" });
  assert.throws(() => iotlb.update({ ...entry, permission: 256 }), { code: "ERR_VU_ARGUMENT" });
  assert.throws(() => iotlb.update({ ...entry, iova: 2n ** 64n }), { code: "ERR_VU_ARGUMENT" });
  assert.throws(() => iotlb.invalidate(0, 0), { code: "ERR_VU_ADDRESS" });
  const { missed } = iotlb;
  iotlb.close();
  iotlb.close();
  assert.ok(missed.closed);
  assert.throws(() => iotlb.update(entry), { code: "ERR_VU_STATE" });
  assert.throws(() => iotlb.takeMisses(), { code: "ERR_VU_STATE" });
  assert.ok(openDescriptors() <= before);
});
