import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { PacketListener, type PacketSocket, Watch } from "../../runtime/binding/index.js";
import { eventually } from "../support/wait.js";

/** A path for a socket, in a directory that is removed after the test. */
export function socketPath(context: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), "vhost-user-"));
  context.after(() => rmSync(directory, { recursive: true, force: true }));
  return join(directory, "socket");
}

/** Waits until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  await eventually(20_000, "what the test waits for", holds);
}

/** A monitor that accepts connections and never answers by itself. */
export function serveSilently(context: TestContext): { path: string; connections: PacketSocket[] } {
  const path = socketPath(context);
  const listener = PacketListener.bind(path);
  const connections: PacketSocket[] = [];
  const watch = new Watch(listener.fd, "read", () => {
    for (let socket = listener.accept(); socket; socket = listener.accept()) connections.push(socket);
  });
  context.after(() => {
    watch.close();
    listener.close();
    for (const socket of connections) socket.close();
  });
  return { path, connections };
}

/** Sends a request, if there is one, and waits for a packet. */
export async function talk(socket: PacketSocket, request?: string): Promise<string> {
  if (request !== undefined) socket.send(new TextEncoder().encode(request));
  let answer = "";
  await until(() => {
    const packet = socket.receive();
    answer = new TextDecoder().decode(packet?.payload);
    return packet !== null;
  });
  return answer;
}
