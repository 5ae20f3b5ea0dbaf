import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BackendClient, frontendRequests } from "../../generated/typescript/index.js";

const methods = Object.getOwnPropertyNames(BackendClient.prototype).filter((name) => name !== "constructor");

/** The methods of crosvm's client as of late 2024, in camel case. */
const crosvmMethods = readFileSync(new URL("../generator/facts/founding.tsv", import.meta.url), "utf8")
  .split("\n")
  .map((row) => row.split("\t"))
  .filter(([item]) => item === "BackendClient")
  .map(([, name = ""]) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));

/** What crosvm has no method for. */
const FURTHER_METHODS = [
  "closeCryptoSession",
  "createCryptoSession",
  "getSharedObject",
  "getShmemConfig",
  "getStatus",
  "gpuSetSocket",
  "iotlbMsg",
  "netSetMtu",
  "postcopyAdvise",
  "postcopyEnd",
  "postcopyListen",
  "resetDevice",
  "sendRarp",
  "setStatus",
  "setVringEndian",
  "vringKick",
];

test("BackendClient has crosvm's methods, but for the one that became getShmemConfig", () => {
  assert.equal(crosvmMethods.length, 29);
  assert.deepEqual(
    crosvmMethods.filter((name) => !methods.includes(name)),
    ["getSharedMemoryRegions"],
  );
});

test("BackendClient has the methods that crosvm lacks", () => {
  const further = methods.filter((name) => !crosvmMethods.includes(name));

  assert.deepEqual(further.sort(), FURTHER_METHODS);
});

test("BackendClient has a method for every request of the front-end", () => {
  const requests = Object.values(frontendRequests).map(({ method }) => method);

  assert.deepEqual(methods.toSorted(), requests.toSorted());
});
