import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import {
  dispatchBackend,
  frontendRequests,
  frontendRequestsById,
  type MessageDefinition,
  ProtocolFeature,
  U64,
} from "../../generated/typescript/index.js";
import { connectBackend, type RequestExtension, serve } from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { RecordingDevice } from "./recording-device.js";

const FEATURES = ProtocolFeature.REPLY_ACK | ProtocolFeature.MQ;
const VENDOR_FEATURE = 1n << 40n;

/** A request that this package does not know: a number that is answered with its double. */
const DOUBLE: MessageDefinition = {
  ...frontendRequests.getFeatures,
  id: 5000,
  name: "DOUBLE",
  method: "double",
  minimumSize: U64.SIZE,
  maximumSize: U64.SIZE,
};

const extension: RequestExtension = {
  definitions: new Map([...frontendRequestsById, [DOUBLE.id, DOUBLE]]),
  protocolFeatures: VENDOR_FEATURE,
  async dispatch(standard, message, negotiation) {
    if (message.id !== DOUBLE.id) return dispatchBackend(standard, message, negotiation);
    const value = U64.decodeFrom(message.payload, message.offset);
    return {
      payloadSize: U64.SIZE,
      encode: (view, offset) => void U64.encodeInto(value * 2n, view, offset),
      descriptors: [],
    };
  },
};

async function connected(context: TestContext, options: { readonly extension?: RequestExtension }) {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "extended.sock");
  const server = await serve(new RecordingDevice(), { path }, options);
  scope.defer(() => server.stop());
  const session = await connectBackend(path, { protocolFeatures: FEATURES | VENDOR_FEATURE });
  scope.defer(() => session.close());
  return session;
}

const double = (value: bigint) => ({
  definition: DOUBLE,
  payloadSize: U64.SIZE,
  encode: (view: DataView, offset: number) => void U64.encodeInto(value, view, offset),
  descriptors: [],
  decodeReply: (view: DataView, offset: number) => U64.decodeFrom(view, offset),
});

test("a request that an extension adds is served", async (context) => {
  const session = await connected(context, { extension });

  assert.equal(await session.client.channel.call(double(21n)), 42n);
});

test("requests of the specification are served beside it", async (context) => {
  const session = await connected(context, { extension });

  assert.equal(await session.client.getQueueNum(), 2n);
});

test("the features of an extension are offered and accepted", async (context) => {
  const session = await connected(context, { extension });

  assert.equal(session.protocolFeatures, FEATURES | VENDOR_FEATURE);
});

test("without an extension neither the feature nor the request is there", async (context) => {
  const session = await connected(context, {});

  assert.equal(session.protocolFeatures, FEATURES);
  await assert.rejects(session.client.channel.call(double(21n)), { code: "ERR_VU_CLOSED" });
});
