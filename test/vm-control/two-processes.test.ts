import assert from "node:assert/strict";
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { PacketSocket } from "../../runtime/binding/index.js";
import { controlVm, createMemory, type Descriptor, type VmController } from "../../runtime/index.js";
import { Child } from "../support/child-process.js";
import { openDescriptors } from "../support/open-descriptors.js";
import { Scope } from "../support/scope.js";
import { temporaryDirectory } from "../support/temporary-directory.js";
import { eventually } from "../support/wait.js";
import { talk } from "./support.js";

const MONITOR = fileURLToPath(new URL("./file-monitor.ts", import.meta.url));

/** A monitor in another process, and a client of it in this one. */
async function startMonitor(context: TestContext): Promise<{ path: string; monitor: Child; vm: VmController }> {
  const scope = Scope.of(context);
  const path = join(await temporaryDirectory(scope), "control.sock");
  const monitor = Child.start(scope, process.execPath, ["--import", "tsx", MONITOR, path]);
  await eventually(30_000, "the monitor to listen", () => {
    if (!monitor.running) throw new Error(`the monitor has ended:\n${monitor.output}`);
    return existsSync(path);
  });
  const vm = controlVm(path, { timeout: 10_000 });
  scope.defer(() => vm.close());
  return { path, monitor, vm };
}

/** A file without a name, which another process can reach through its descriptor alone. */
function makeFile(context: TestContext): Descriptor {
  const file = createMemory("shared", 4096n);
  context.after(() => file.close());
  return file;
}

const descriptorsOf = (pid: number): string[] =>
  readdirSync(`/proc/${pid}/fd`).map((number) => `/proc/${pid}/fd/${number}`);

/** Where a process has a file open: the path that leads to this very file, if it has. */
function openIn(pid: number, file: Descriptor): string | undefined {
  const { dev, ino } = fstatSync(file.fd);
  return descriptorsOf(pid).find((path) => {
    const other = statSync(path, { throwIfNoEntry: false });
    return other?.dev === dev && other.ino === ino;
  });
}

/** The text at an offset, up to its end. */
function textOf(file: number, offset: number): string {
  const bytes = Buffer.alloc(32);
  readSync(file, bytes, 0, bytes.length, offset);
  return bytes.toString("latin1").replace(/\0.*$/s, "");
}

const registration = { rangeStart: 1n << 32n, rangeEnd: (1n << 32n) + 4096n, cacheCoherent: true };

describe("descriptors between two processes", () => {
  it("go with a request: the monitor writes into the very file", async (context) => {
    const { monitor, vm } = await startMonitor(context);
    const file = makeFile(context);

    const { regionId } = await vm.registerMemory({ fd: file, offset: 512n, ...registration });

    assert.equal(regionId, 1n << 32n);
    assert.equal(textOf(file.fd, 512), String(monitor.pid));
    assert.equal(openIn(monitor.pid, file), undefined, "the monitor has closed its own");
    assert.equal(file.closed, false, "the client's stays the client's");
  });

  it("come with an answer: the client has the very file of the monitor", async (context) => {
    const { monitor, vm } = await startMonitor(context);

    const { hypervisor, vmFd } = await vm.getVmDescriptor();
    context.after(() => vmFd.close());
    const file = vmFd as Descriptor;
    writeSync(file.fd, "from the client", 64);

    assert.equal(hypervisor, "Kvm");
    const there = openIn(monitor.pid, file);
    assert.ok(there, "the monitor has the same device and inode open");
    const opened = openSync(there, "r");
    context.after(() => closeSync(opened));
    assert.equal(textOf(opened, 64), "from the client");
  });

  it("are found by the index that the text names", async (context) => {
    const { path, monitor } = await startMonitor(context);
    const [first, second] = [makeFile(context), makeFile(context)];
    const client = PacketSocket.connect(path);
    context.after(() => client.close());

    const members = { fd: 1, offset: 0, range_start: 4096, range_end: 8192, cache_coherent: false };
    client.send(new TextEncoder().encode(JSON.stringify({ RegisterMemory: members })), [first, second]);

    assert.equal(await talk(client), '{"RegisterMemory2":{"region_id":4096}}');
    assert.deepEqual([textOf(first.fd, 0), textOf(second.fd, 0)], ["", String(monitor.pid)]);
    assert.equal(openIn(monitor.pid, first), undefined, "the one that the text does not name is closed");
  });

  it("stay open in neither process once they are closed", async (context) => {
    const { monitor, vm } = await startMonitor(context);
    const file = makeFile(context);
    const exchange = async () => {
      await vm.registerMemory({ fd: file, offset: 0n, ...registration });
      (await vm.getVmDescriptor()).vmFd.close();
    };
    const counts = () => ({ here: openDescriptors(), there: descriptorsOf(monitor.pid).length });
    await exchange();
    const before = counts();

    for (let round = 0; round < 20; round++) await exchange();

    // The monitor sees the end of a connection a moment later than this process.
    await eventually(5000, "the same number of descriptors", () => counts().there <= before.there);
    assert.equal(counts().here, before.here);
  });
});
