// All tests: types, the Rust core, everything under test/.
//
//   node scripts/test.mjs [FILE...]     only these test files, without the other checks
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT, step } from "./steps.mjs";

const chosen = process.argv.slice(2);
if (chosen.length === 0) {
  step("check the types", "npm", ["run", "--silent", "types"]);
  // A test that hangs is ended with all it has started; building takes a minute the first time.
  const limit = ["--kill-after=5", "600"];
  const test = ["cargo", "test", "--quiet", "--locked", "--manifest-path", "runtime/native/Cargo.toml"];
  step("test the native core", "timeout", [...limit, ...test]);
}

const files = chosen.length > 0 ? chosen : testFiles();
step("run the tests", process.execPath, [
  ...["--import", "tsx", "--test", "--test-concurrency=2", "--test-timeout=600000"],
  ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
  ...["--test-reporter=./scripts/closing-line.mjs", "--test-reporter-destination=stdout"],
  ...files,
]);

/** The files with tests; those with real peers first, because the slowest of all, the Linux guest, is among them. */
function testFiles() {
  const isTest = (name) => name.endsWith(".test.ts");
  const all = readdirSync(join(ROOT, "test"), { recursive: true }).map(String).filter(isTest).sort();
  const withPeers = (name) => name.startsWith("interop");
  return [...all.filter(withPeers), ...all.filter((name) => !withPeers(name))].map((name) => join("test", name));
}
