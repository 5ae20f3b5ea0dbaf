import assert from "node:assert/strict";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { run } from "../support/child-process.js";
import { Scope } from "../support/scope.js";

const BINARY = fileURLToPath(new URL("../../bin/vhost-user.js", import.meta.url));

it("vhost-user demonstrate shows the handshake by name and checks what it wrote", async (context) => {
  const output = await run(Scope.of(context), process.execPath, [BINARY, "demonstrate"]);

  assert.match(output, /<- GET_FEATURES .*VERSION_1/);
  assert.match(output, /-> SET_VRING_NUM index=0 num=\d+/);
  assert.match(output, /ok {6}they read back the same/);
  assert.match(output, /Everything is as it should be\./);
});
