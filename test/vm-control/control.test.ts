import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, it, type TestContext } from "node:test";
import { crosvmProfiles, ServiceError, type VmControl } from "../../generated/typescript/index.js";
import { createEvent, drainEvent, PacketListener, PacketSocket, signalEvent } from "../../runtime/binding/index.js";
import {
  type ControlServerOptions,
  controlVm,
  EventSender,
  registeredEvents,
  serveVmControl,
  type VmControlOptions,
} from "../../runtime/vm-control/index.js";
import { openDescriptors } from "../support/open-descriptors.js";
import { serveSilently, socketPath, talk, until } from "./support.js";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** A served control socket, and a client of it. */
function serve(
  context: TestContext,
  served: Partial<VmControl>,
  options: ControlServerOptions & VmControlOptions = {},
) {
  const path = socketPath(context);
  const server = serveVmControl(served, { path }, options);
  const vm = controlVm(path, options);
  context.after(async () => {
    vm.close();
    await server.stop();
  });
  return { path, server, vm };
}

describe("the control of a virtual machine", () => {
  it("carries requests to the monitor and answers back", async (context) => {
    const pressed: string[] = [];
    const { vm } = serve(context, {
      powerbtn: () => void pressed.push("power"),
      balloonStats: () => ({ stats: { freeMemory: 2n ** 64n - 1n }, balloonActual: 5n }),
    });
    await vm.powerbtn();
    const { stats, balloonActual } = await vm.balloonStats();
    assert.deepEqual([pressed, stats.freeMemory, balloonActual], [["power"], 2n ** 64n - 1n, 5n]);
  });

  it("tells what the monitor could not do", async (context) => {
    const { vm } = serve(context, {
      diskResize() {
        throw new ServiceError("no such disk", { errno: 19 });
      },
    });
    await assert.rejects(vm.diskResize({ diskIndex: 9n, newSize: 1n }), { code: "ERR_VU_ERRNO", errnoName: "ENODEV" });
    await assert.rejects(vm.powerbtn(), { errnoName: "EOPNOTSUPP" });
  });

  it("hands descriptors to the monitor", async (context) => {
    const event = createEvent();
    context.after(() => event.close());
    const { vm } = serve(context, {
      rtc({ clearEvt }) {
        signalEvent(clearEvt as typeof event);
        clearEvt.close();
      },
    });
    await vm.rtc({ clearEvt: event });
    assert.equal(drainEvent(event), true);
  });

  it("takes descriptors from the monitor", async (context) => {
    const { vm } = serve(context, {
      getVmDescriptor: () => ({ hypervisor: "Kvm", vmFd: createEvent() }),
    });
    const { hypervisor, vmFd } = await vm.getVmDescriptor();
    context.after(() => vmFd.close());
    assert.deepEqual([hypervisor, vmFd.kind()], ["Kvm", "eventfd"]);
  });

  it("waits for no answer where there is none", async (context) => {
    const throttled: bigint[] = [];
    const { vm } = serve(context, { throttle: ({ vcpu }) => void throttled.push(vcpu) });
    await vm.throttle({ vcpu: 3n, microseconds: 1 });
    await until(() => throttled.length === 1);
    assert.deepEqual(throttled, [3n]);
  });

  it("does not let a request that waits hold up others", async (context) => {
    let answer = (): void => {};
    const { vm } = serve(context, {
      balloonAdjust: () =>
        new Promise<void>((resolve) => {
          answer = resolve;
        }),
      makeRt() {},
    });
    const slow = vm.balloonAdjust({ numBytes: 1n, waitForSuccess: true });
    await vm.makeRt();
    answer();
    await slow;
  });

  it("says so when nobody listens", async (context) => {
    await assert.rejects(controlVm(socketPath(context)).exit(), { code: "ERR_VU_SYSTEM" });
  });

  it("gives up a request that is not answered in time, and never takes its answer for another", async (context) => {
    const monitor = serveSilently(context);
    const vm = controlVm(monitor.path, { timeout: 50 });
    context.after(() => vm.close());
    await assert.rejects(vm.vcpuPidTid(), { code: "ERR_VU_REPLY_TIMEOUT" });
    const [late] = monitor.connections;
    const next = vm.powerbtn({ timeout: 30_000 });
    await until(() => monitor.connections.length === 2);
    assert.throws(() => late?.send(text('{"VcpuPidTidResponse":{"pid_tid_map":{}}}')), { code: "ERR_VU_CLOSED" });
    monitor.connections[1]?.send(text('"Ok"'));
    await next;
  });

  it("can be aborted", async (context) => {
    const monitor = serveSilently(context);
    const vm = controlVm(monitor.path);
    const abort = new AbortController();
    const call = vm.suspendVcpus({ signal: abort.signal });
    await until(() => monitor.connections.length === 1);
    abort.abort(new Error("enough"));
    await assert.rejects(call, /enough/);
    vm.close();
  });

  it("refuses what its profile lacks before it connects", async (context) => {
    const vm = controlVm(socketPath(context), { profile: crosvmProfiles.founding });
    await assert.rejects(vm.getVmDescriptor(), { code: "ERR_VU_PROFILE" });
  });

  it("leaves no descriptor behind", async (context) => {
    const { vm } = serve(context, {
      rtc: ({ clearEvt }) => clearEvt.close(),
      getVmDescriptor: () => ({ hypervisor: "Kvm", vmFd: createEvent() }),
    });
    const event = createEvent();
    await vm.rtc({ clearEvt: event });
    const before = openDescriptors();
    for (let round = 0; round < 20; round++) {
      await vm.rtc({ clearEvt: event });
      (await vm.getVmDescriptor()).vmFd.close();
      await assert.rejects(vm.usbAttachDevice({ file: event }), { errnoName: "ENODEV" });
    }
    assert.ok(openDescriptors() <= before);
    event.close();
  });
});

describe("a connection that is kept", () => {
  /** A silent monitor, a client that keeps its connection, and a request that the monitor answers on the given connection. */
  function keep(context: TestContext) {
    const monitor = serveSilently(context);
    const vm = controlVm(monitor.path, { keepConnection: true, timeout: 30_000 });
    context.after(() => vm.close());
    const answer = async (place: number, reply = '"Ok"') => {
      await until(() => monitor.connections[place]?.receive() != null);
      monitor.connections[place]?.send(text(reply));
    };
    return { ...monitor, vm, answer };
  }

  it("serves one request after the other", async (context) => {
    const { connections, vm, answer } = keep(context);
    await Promise.all([vm.powerbtn(), answer(0)]);
    await Promise.all([assert.rejects(vm.makeRt(), { errnoName: "ENODEV" }), answer(0, '{"Err":19}')]);
    await Promise.all([vm.sleepbtn(), answer(0)]);
    assert.equal(connections.length, 1);
  });

  it("has one request in flight: another goes over its own connection", async (context) => {
    const { connections, vm, answer } = keep(context);
    const slow = vm.suspendVcpus();
    await until(() => connections.length === 1);
    await Promise.all([vm.makeRt(), answer(1)]);
    await Promise.all([slow, answer(0)]);
    await Promise.all([vm.powerbtn(), answer(1)]);
    assert.equal(connections.length, 2);
  });

  it("is given up after a timeout, so that the late answer is nobody's", async (context) => {
    const { connections, vm, answer } = keep(context);
    await Promise.all([vm.powerbtn(), answer(0)]);
    await assert.rejects(vm.vcpuPidTid({ timeout: 50 }), { code: "ERR_VU_REPLY_TIMEOUT" });
    assert.throws(() => connections[0]?.send(text('"Ok"')), { code: "ERR_VU_CLOSED" });
    await Promise.all([vm.powerbtn(), answer(1)]);
  });

  it("is given up after an answer that nobody asked for", async (context) => {
    const { connections, vm, answer } = keep(context);
    const before = openDescriptors();
    await Promise.all([vm.powerbtn(), answer(0)]);
    const event = createEvent();
    connections[0]?.send(text('"Ok"'), [event]);
    event.close();
    await until(() => connections[0]?.receive()?.payload.length === 0);
    connections[0]?.close();
    assert.ok(openDescriptors() <= before);
    await Promise.all([vm.powerbtn(), answer(1)]);
  });

  it("is opened anew when the monitor has closed it", async (context) => {
    const { connections, vm, answer } = keep(context);
    const before = openDescriptors();
    await Promise.all([vm.powerbtn(), answer(0)]);
    connections[0]?.close();
    await until(() => openDescriptors() <= before);
    await Promise.all([vm.powerbtn(), answer(1)]);
  });
});

describe("a served control socket", () => {
  it("does not answer malformed requests, and goes on serving", async (context) => {
    const { path } = serve(context, { makeRt() {} });
    const client = PacketSocket.connect(path);
    context.after(() => client.close());
    for (const request of ['"exit"', '{"Rtc":{"clear_evt":0}}', "{", "\0"]) client.send(text(request));
    assert.equal(await talk(client, '"MakeRT"'), '"Ok"');
  });

  it("takes an empty packet for the end, as crosvm does", async (context) => {
    const { path } = serve(context, {});
    const client = PacketSocket.connect(path);
    client.shutdown();
    await until(() => client.receive()?.payload.length === 0);
    client.close();
  });

  it("serves the requests of a connection in order, one at a time", async (context) => {
    const order: string[] = [];
    const slowly = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
    };
    const { path } = serve(context, { suspendVm: slowly("suspend"), resumeVm: slowly("resume") });
    const client = PacketSocket.connect(path);
    context.after(() => client.close());
    client.send(text('"SuspendVm"'));
    client.send(text('"ResumeVm"'));
    assert.deepEqual([await talk(client), await talk(client)], ['"Ok"', '"Ok"']);
    assert.deepEqual(order, ["suspend begins", "suspend ends", "resume begins", "resume ends"]);
  });

  it("closes descriptors that nobody asked for, also of a packet with too many", async (context) => {
    const { path } = serve(context, { makeRt() {} });
    const client = PacketSocket.connect(path);
    const events = Array.from({ length: 33 }, () => createEvent());
    await talk(client, '"MakeRT"');
    const before = openDescriptors();
    client.send(text('"MakeRT"'), events);
    assert.equal(await talk(client), '"Ok"');
    assert.ok(openDescriptors() <= before);
    client.close();
    for (const event of events) event.close();
  });

  it("refuses stray descriptors when it is strict", async (context) => {
    const { path } = serve(context, { makeRt() {} }, { strict: true });
    const client = PacketSocket.connect(path);
    context.after(() => client.close());
    const event = createEvent();
    client.send(text('"MakeRT"'), [event]);
    event.close();
    assert.match(await talk(client), /ERR_VU_DESCRIPTOR_COUNT/);
  });

  it("is not held up by a client that does not read", async (context) => {
    const { path, vm } = serve(context, {
      vcpuPidTid: () => ({
        pidTidMap: new Map(Array.from({ length: 4096 }, (_, index) => [BigInt(index), [1, 2]] as const)),
      }),
    });
    const deaf = PacketSocket.connect(path);
    context.after(() => deaf.close());
    while (deaf.send(text('"VcpuPidTid"'))) {
      // Until the server does not take any more.
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.equal((await vm.vcpuPidTid()).pidTidMap.size, 4096);
  });

  it("removes its socket when it stops", async (context) => {
    const { path, server } = serve(context, {});
    await server.stop();
    assert.equal(existsSync(path), false);
  });
});

describe("events of a virtual machine", () => {
  /** A monitor that sends events to those who ask for them. */
  function monitor(context: TestContext) {
    const sender = new EventSender();
    context.after(() => sender.close());
    const registered: string[] = [];
    const served = serve(context, {
      registerListener({ socketAddr, event }) {
        sender.register(socketAddr, event);
        registered.push(event);
      },
      unregister: ({ socketAddr }) => sender.unregister(socketAddr),
    });
    return { sender, registered, ...served };
  }

  it("arrive in order, and the socket is gone afterwards", async (context) => {
    const { sender, registered, vm } = monitor(context);
    const path = socketPath(context);
    const kinds: string[] = [];
    const events = registeredEvents(vm, { path, events: ["VirtioBalloonResize", "VirtioBalloonWsReport"] });
    const first = events.next();
    await until(() => registered.length === 2);
    sender.send({ kind: "resize", value: {} });
    sender.send({ kind: "oomDeflation", value: {} });
    sender.send({ kind: "wsReport", value: { wsBuckets: [], balloonActual: 7n } });
    kinds.push((await first).value?.kind ?? "");
    for await (const event of events) {
      kinds.push(event.kind);
      break;
    }
    assert.deepEqual(kinds, ["resize", "wsReport"]);
    assert.equal(existsSync(path), false);
  });

  it("end with the monitor", async (context) => {
    const { sender, registered, vm } = monitor(context);
    const path = socketPath(context);
    const events = registeredEvents(vm, { path, events: ["VirtioBalloonResize"] });
    const first = events.next();
    await until(() => registered.length === 1);
    sender.close();
    assert.deepEqual(await first, { value: undefined, done: true });
  });

  it("can be aborted while none comes", async (context) => {
    const { registered, vm } = monitor(context);
    const path = socketPath(context);
    const abort = new AbortController();
    const first = registeredEvents(vm, { path, events: ["VirtioBalloonResize"], signal: abort.signal }).next();
    await until(() => registered.length === 1);
    abort.abort();
    assert.equal((await first).done, true);
  });

  it("tell of one that is malformed", async (context) => {
    const sockets: PacketSocket[] = [];
    const { vm } = serve(context, {
      registerListener: ({ socketAddr }) => void sockets.push(PacketSocket.connect(socketAddr)),
    });
    const first = registeredEvents(vm, {
      path: socketPath(context),
      events: ["VirtioBalloonResize"],
    }).next();
    await until(() => sockets.length === 1);
    sockets[0]?.send(Uint8Array.of(0xff));
    await assert.rejects(first, { code: "ERR_VU_PROTOBUF" });
    sockets[0]?.close();
  });

  it("do not hold up a monitor whose listener does not read", (context) => {
    const path = socketPath(context);
    const listener = PacketListener.bind(path);
    context.after(() => listener.close());
    const sender = new EventSender();
    context.after(() => sender.close());
    sender.register(path, "VirtioBalloonResize");
    const before = openDescriptors();
    for (let count = 0; count < 100_000 && openDescriptors() === before; count++)
      sender.send({ kind: "resize", value: {} });
    assert.equal(openDescriptors(), before - 1);
  });
});
