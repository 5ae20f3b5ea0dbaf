import { join } from "node:path";
import { Child } from "./child-process.js";
import { findProgram } from "./peers.js";
import { Qmp } from "./qmp.js";
import type { Scope } from "./scope.js";
import { temporaryDirectory } from "./temporary-directory.js";

/** A QEMU whose processors stand still: devices are made, which takes the whole handshake, and no guest touches them. */
export interface HaltedQemu {
  readonly process: Child;
  readonly qmp: Qmp;
}

/**
 * Starts it with `words` behind the usual ones and waits for its machine protocol.
 * @param program its name, as `findProgram` knows it
 */
export async function startHaltedQemu(scope: Scope, program: string, words: readonly string[]): Promise<HaltedQemu> {
  const control = join(await temporaryDirectory(scope), "qmp.sock");
  const process = Child.start(scope, findProgram(program) as string, [
    ...["-no-user-config", "-nodefaults", "-display", "none", "-S", "-machine", "q35", "-accel", "tcg", "-m", "64M"],
    ...["-object", "memory-backend-memfd,id=memory,size=64M,share=on", "-numa", "node,memdev=memory"],
    ...["-qmp", `unix:${control},server=on,wait=off`],
    ...words,
  ]);
  return { process, qmp: await Qmp.connect(scope, control) };
}
