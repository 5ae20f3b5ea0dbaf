// Builds the Rust core and puts the library where the runtime looks for it.
import { copyFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { nativeLibraryPath } from "./native-library.mjs";
import { ROOT, step } from "./steps.mjs";

const MANIFEST = "runtime/native/Cargo.toml";
const BUILT = join(ROOT, "runtime/native/target/release/libvhost_user_native.so");

step(
  "cargo build",
  "cargo",
  ["build", "--release", "--locked", "--manifest-path", MANIFEST],
  "The native core is written in Rust: install it from https://rustup.rs or your distribution (version 1.88 or later).",
);
// Moved into place, because a process that has the old library mapped would crash if its file were overwritten.
const destination = nativeLibraryPath();
const copy = `${destination}.${process.pid}`;
copyFileSync(BUILT, copy);
renameSync(copy, destination);
