import assert from "node:assert/strict";
import { test } from "node:test";
import * as binding from "../../runtime/binding/index.js";
import { LIBRARY_VARIABLE, loadNativeLibrary } from "../../runtime/binding/load.js";

test("a library that is named and absent is refused with what was tried and what mends it", () => {
  assert.throws(() => loadNativeLibrary({ [LIBRARY_VARIABLE]: "/nowhere/native.node" }), {
    name: "VhostUserError",
    code: "ERR_VU_NATIVE_BINDING",
    message: /\/nowhere\/native\.node[\s\S]*npm run build:native/,
  });
});

test("a file that is no library is refused", () => {
  assert.throws(() => loadNativeLibrary({ [LIBRARY_VARIABLE]: process.execPath }), { code: "ERR_VU_NATIVE_BINDING" });
});

test("a module of another shape is refused with both versions", () => {
  assert.throws(() => loadNativeLibrary({ [LIBRARY_VARIABLE]: "node:path" }), {
    code: "ERR_VU_NATIVE_BINDING",
    message: /interface version none, but this package needs \d+/,
  });
});

test("the library of this package loads, and has all that is declared", () => {
  const library = loadNativeLibrary({});
  for (const name of Object.keys(binding)) assert.equal(typeof library[name as keyof typeof library], "function", name);
});
