import { join } from "node:path";
import { ROOT } from "./steps.mjs";

/** Where the runtime looks for the native library of this machine: by operating system, processor and C library. */
export function nativeLibraryPath() {
  const libc = process.report?.getReport().header.glibcVersionRuntime ? "gnu" : "musl";
  const platform = [process.platform, process.arch, ...(process.platform === "linux" ? [libc] : [])].join("-");
  return join(ROOT, "runtime/native", `vhost-user.${platform}.node`);
}
