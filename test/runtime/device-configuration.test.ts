import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { ConsoleDevice, VirtioConsoleFeature } from "../../generated/typescript/index.js";
import {
  type ConfigurableType,
  connectBackend,
  type DeviceType,
  deviceTypes,
  GenericDevice,
  meaningfulConfiguration,
  readConfiguration,
  serve,
} from "../../runtime/index.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const configurable = deviceTypes.filter(
  (type): type is DeviceType & ConfigurableType<object> => type.config !== undefined && "SIZE" in type.config,
);

/** A session with a generic device of this type. */
async function sessionWith(scope: Scope, type: DeviceType, features = 0n, config?: Uint8Array) {
  const path = join(await temporaryDirectory(scope), "device.sock");
  const server = await serve(new GenericDevice(type, { features, ...(config ? { config } : {}) }), { path });
  scope.defer(() => server.stop());
  const session = await connectBackend(path);
  scope.defer(() => session.close());
  return session;
}

for (const type of configurable) {
  test(`the configuration space of ${type.name} is read and decoded`, async (context) => {
    const session = await sessionWith(Scope.of(context), type);

    const configuration = await readConfiguration(session, type);

    assert.ok(Object.keys(configuration).length > 0);
  });
}

test("only fields that the features give a meaning are told", async (context) => {
  const config = Uint8Array.of(80, 0, 25, 0, 9, 0, 0, 0);
  const session = await sessionWith(Scope.of(context), ConsoleDevice, VirtioConsoleFeature.SIZE, config);

  const configuration = await readConfiguration(session, ConsoleDevice);

  assert.deepEqual(meaningfulConfiguration(configuration, ConsoleDevice, session.features), { cols: 80, rows: 25 });
});
