import { type Command, UsageError } from "../command.js";
import { type VmFlags, type VmRequestCommand, vmRequests } from "../vm-requests.js";

/** `vhost-user vm`: asks a running crosvm, or a bridge to QEMU, for something. */
export const command: Command = {
  name: "vm",
  summary: "control a running crosvm, or a QEMU behind vm-bridge",
  usage: `vm SOCKET REQUEST [ARGUMENTS] [OPTIONS]\n\n${requestTable()}`,
  options: {
    full: { type: "boolean", help: "suspend, resume: the devices, too" },
    wait: { type: "boolean", help: "balloon: until it has the size" },
    "compress-memory": { type: "boolean", help: "snapshot take: compress guest memory" },
    encrypt: { type: "boolean", help: "snapshot take: encrypt it" },
    "slow-file-cleanup": { type: "boolean", help: "swap disable: free the swap file bit by bit" },
    "gpu-display": { type: "string", value: "WxH[@RATE]", help: "gpu add-displays: a display", multiple: true },
    "display-id": { type: "string", value: "ID", help: "gpu: which display", multiple: true },
    "events-socket": {
      type: "string",
      value: "PATH",
      help: "events: where the machine sends them; made and removed here",
    },
    timeout: { type: "string", value: "SECONDS", help: "how long to wait for the answer; 5 by default" },
    profile: { type: "string", value: "NAME", help: "what the machine understands: head (the default) or founding" },
    json: { type: "boolean", help: "print the answer as JSON" },
  },
  async run(values, [socket, ...words]) {
    if (socket === undefined || words.length === 0) throw new UsageError("a SOCKET and a REQUEST are needed");
    const { controlVm, crosvmProfiles } = await import("../../runtime/index.js");
    const profile = crosvmProfiles[(values.profile ?? "head") as keyof typeof crosvmProfiles];
    if (!profile) throw new UsageError(`--profile is one of ${Object.keys(crosvmProfiles).join(", ")}`);
    const vm = controlVm(socket, { profile, timeout: milliseconds(values.timeout) });
    if (words[0] === "events") return await printEvents(vm, values["events-socket"]);
    const { request, rest } = selected(words);
    const answer = await request.run(vm, rest, flagsOf(values));
    if (values.json) process.stdout.write(`${jsonText(answer ?? null)}\n`);
    else if (answer !== undefined) process.stdout.write(`${jsonText(answer, 2)}\n`);
    return 0;
  },
};

function requestTable(): string {
  const rows = [...vmRequests, { usage: "events", summary: "print the events of the balloon until interrupted" }];
  const width = Math.max(...rows.map(({ usage }) => usage.length));
  return `requests:\n${rows.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`).join("\n")}`;
}

/** The request that the first words name, and the words behind the first one: crosvm's commands have at most two. */
function selected(words: readonly string[]): { request: VmRequestCommand; rest: readonly string[] } {
  for (const request of vmRequests) {
    const pattern = request.usage.split(" ");
    const fixed = pattern.filter((word) => word === word.toLowerCase());
    if (!fixed.every((word, index) => words[index] === word)) continue;
    if (words.length !== pattern.length) throw new UsageError(`the request is: ${request.usage}`);
    return { request, rest: words.slice(1) };
  }
  throw new UsageError(`there is no request '${words.join(" ")}'`);
}

function flagsOf(values: Readonly<Record<string, unknown>>): VmFlags {
  return {
    full: values.full === true,
    wait: values.wait === true,
    compressMemory: values["compress-memory"] === true,
    encrypt: values.encrypt === true,
    slowFileCleanup: values["slow-file-cleanup"] === true,
    gpuDisplay: (values["gpu-display"] ?? []) as string[],
    displayId: (values["display-id"] ?? []) as string[],
  };
}

function milliseconds(seconds: unknown): number {
  const value = seconds === undefined ? 5 : Number(seconds);
  if (!(value > 0)) throw new UsageError(`--timeout=${seconds} is not a number of seconds`);
  return value * 1000;
}

async function printEvents(vm: import("../../runtime/index.js").VmController, path: unknown): Promise<number> {
  if (typeof path !== "string") throw new UsageError("--events-socket=PATH is needed");
  const { registeredEvents } = await import("../../runtime/index.js");
  const abort = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => abort.abort());
  const events = ["VirtioBalloonResize", "VirtioBalloonOOMDeflation", "VirtioBalloonWsReport"] as const;
  for await (const event of registeredEvents(vm, { path, events, signal: abort.signal })) {
    process.stdout.write(`${jsonText(event)}\n`);
  }
  return 0;
}

/** JSON with integers as they are, however large, and maps as objects. */
function jsonText(value: unknown, indent = 0): string {
  const marked = JSON.stringify(
    value,
    (_, item) => {
      if (typeof item === "bigint") return `bigint:${item}`;
      return item instanceof Map ? Object.fromEntries(item) : item;
    },
    indent,
  );
  return marked.replaceAll(/"bigint:(\d+)"/g, "$1");
}
