import assert from "node:assert/strict";
import { test } from "node:test";
import { createMemory, createUserfault, GuestMemory } from "../../runtime/binding/index.js";
import { openDescriptors } from "../support/open-descriptors.js";

const PAGE = 4096n;

/** Why this process may not have a userfault descriptor; under CI=true that is a failure. */
function refusal(): string | false {
  try {
    createUserfault().close();
    return false;
  } catch (error) {
    if (process.env["CI"] === "true") throw error;
    return String(error);
  }
}

test("guest memory is registered with a userfault descriptor, and says where it lies", { skip: refusal() }, () => {
  const before = openDescriptors();
  const userfault = createUserfault();
  const file = createMemory("guest", PAGE);
  const memory = new GuestMemory();
  memory.addRegion({ guestAddress: PAGE, size: PAGE, userAddress: 0n, mmapOffset: 0n }, file);

  memory.registerUserfault(userfault);

  assert.equal(memory.hostAddress(PAGE + 8n), memory.hostAddress(PAGE) + 8n);
  assert.throws(() => memory.hostAddress(0), { code: "ERR_VU_ADDRESS" });
  assert.throws(() => memory.registerUserfault(file), { code: "ERR_VU_SYSTEM" });
  for (const closable of [userfault, memory, file]) closable.close();
  assert.throws(() => memory.registerUserfault(userfault), { code: "ERR_VU_STATE" });
  assert.ok(openDescriptors() <= before);
});
