import assert from "node:assert/strict";
import { test } from "node:test";
import {
  BackendRequest,
  type Descriptor,
  type Frontend,
  type IncomingMessage,
  Negotiation,
  type PeerName,
  quirksOf,
  Shared,
  UUID_SIZE,
} from "../../generated/typescript/index.js";
import { PeerDispatch } from "../../runtime/front-end/peer-dispatch.js";
import { createMemory } from "../../runtime/index.js";
import { encoded } from "../support/raw-peer.js";

const OBJECT: Shared = { uuid: new Uint8Array(UUID_SIZE).fill(7) };

/** Serves a lookup of a shared object by a back-end with which everything is negotiated. */
function lookUp(peer: PeerName, handlers: Partial<Frontend>, descriptors: readonly Descriptor[]) {
  const negotiation = new Negotiation();
  negotiation.space("protocol").accepted = (1n << 64n) - 1n;
  const payload = new DataView(encoded(Shared, OBJECT).buffer as ArrayBuffer);
  const range = { payload, offset: 0, end: payload.byteLength };
  const message: IncomingMessage = {
    ...{ id: BackendRequest.SHARED_OBJECT_LOOKUP, needReply: true },
    ...range,
    descriptors: [...descriptors],
  };
  return new PeerDispatch(quirksOf(peer, "back-end"), negotiation).dispatch(handlers, message);
}

const found = () => ({ payload: 0n, descriptors: [] });
const memory = () => createMemory("object", 4096n);

test("a descriptor that only the peer sends is lent to the method, and closed when that is done", async () => {
  const object = memory();
  const lent: unknown[] = [];
  const handlers = {
    marker: "the handlers themselves",
    async sharedObjectLookup(_object: Shared, descriptor?: Descriptor) {
      await Promise.resolve();
      lent.push(this.marker, descriptor, descriptor?.closed);
      return found();
    },
  };

  const reply = await lookUp("rust-vmm", handlers, [object]);

  assert.equal(reply, undefined, "it is only acknowledged");
  assert.deepEqual(lent, ["the handlers themselves", object, false]);
  assert.ok(object.closed);
});

test("what the standard's reply says becomes an acknowledgement, whose descriptors are dropped", async () => {
  const [offered, returned] = [memory(), memory()];
  const sharedObjectLookup = () => ({ payload: 1n, descriptors: [returned] });

  await assert.rejects(lookUp("rust-vmm", { sharedObjectLookup }, [offered]), { code: "ERR_VU_NACK" });

  assert.ok(offered.closed && returned.closed);
});

for (const [peer, count] of [
  ["rust-vmm", 0],
  ["rust-vmm", 2],
  ["standard", 1],
] as const) {
  test(`${count} descriptors from a back-end that is ${peer} are refused, and closed`, async () => {
    const descriptors = Array.from({ length: count }, memory);

    await assert.rejects(lookUp(peer, { sharedObjectLookup: found }, descriptors), { code: "ERR_VU_DESCRIPTOR_COUNT" });

    assert.ok(descriptors.every((descriptor) => descriptor.closed));
  });
}

test("a request that there is no method for is refused, and its descriptor closed", async () => {
  const object = memory();

  await assert.rejects(lookUp("rust-vmm", {}, [object]), { code: "ERR_VU_UNKNOWN_REQUEST" });

  assert.ok(object.closed);
});
