// Makes a clone ready to use: packages, native library, compiled TypeScript. Does only what has changed since the last
// time, so it stands before every command that needs them.
//
//   node scripts/setup.mjs [--regenerate]     --regenerate also generates from spec/ again, before a last look
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isCurrent, remember } from "./fingerprint.mjs";
import { nativeLibraryPath } from "./native-library.mjs";
import { ROOT, step } from "./steps.mjs";

const TYPESCRIPT = ["generator", "generated/typescript", "runtime", "cli", "tsconfig.json", "tsconfig.build.json"];
const NATIVE = ["runtime/native", "generated/rust"];

const begin = performance.now();
installPackages();
compile();
buildNative();
if (process.argv.includes("--regenerate")) {
  step("generate from spec/", process.execPath, ["bin/vhost-user.js", "generate"]);
  compile();
  buildNative();
}
process.stdout.write(`Ready after ${((performance.now() - begin) / 1000).toFixed(1)} s.\n`);

function installPackages() {
  if (packagesAreInstalled()) return;
  // Not `npm ci`: it refuses a lock file that lists no packages for other platforms.
  step("install the packages (npm install)", "npm", ["install", "--no-save", "--no-audit", "--no-fund"]);
}

/** Whether node_modules holds what the lock file asks for, by the copy of it that npm leaves there. */
function packagesAreInstalled() {
  const installedList = join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(installedList)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const { packages: installed } = JSON.parse(readFileSync(installedList, "utf8"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function compile() {
  const digest = fingerprint(TYPESCRIPT, (path) => /\.(ts|json)$/.test(path) && !path.startsWith("runtime/native"));
  if (isCurrent("typescript", digest) && existsSync(join(ROOT, "dist/cli/main.js"))) return;
  step("compile TypeScript", "npm", ["run", "--silent", "build"]);
  remember("typescript", digest);
}

function buildNative() {
  const digest = fingerprint(NATIVE, (path) => /\.(rs|toml|lock)$/.test(path));
  if (isCurrent("native", digest) && existsSync(nativeLibraryPath())) return;
  step("build the native library", "npm", ["run", "--silent", "build:native"]);
  remember("native", digest);
}
