import { MAX_ADDRESSABLE_VRINGS, VIRTIO_BLK_SECTOR_SIZE } from "../../generated/typescript/index.js";
import type { BlockEngineName, BlockStore } from "../../runtime/index.js";
import { type Command, type CommandValues, UsageError } from "../command.js";
import { peerOf } from "../peer.js";
import { pollingOf } from "../polling.js";
import { ADDRESS_OPTIONS, addressOf, placeOf, SERVING_OPTIONS, serveUntilStopped } from "../serving.js";
import { parseNumber, parseSize } from "../size.js";

/** What management programs ask for with --print-capabilities, in the form of QEMU's vhost-user.json. */
const CAPABILITIES = { type: "block", features: ["read-only", "blk-file"] };

/** `vhost-user blk`: a block device as a program, after the conventions for vhost-user back-end programs. */
export const command: Command = {
  name: "blk",
  summary: "serve a file, a block device or memory as a disk",
  usage:
    "blk --socket-path=PATH [--client]|--fd=N --blk-file=PATH|--memory-size=N|--null-size=N [--read-only] [--num-queues=N] [--engine=native|js] [--poll-us=N] [--peer=NAME] [--print-capabilities]",
  options: {
    ...ADDRESS_OPTIONS,
    "blk-file": { type: "string", value: "PATH", help: "the file or block device that holds the disk" },
    "memory-size": {
      type: "string",
      value: "N",
      help: "a disk of N bytes (suffixes K, M, G) in memory, in place of a file",
    },
    "null-size": { type: "string", value: "N", help: "a disk of N bytes that holds nothing, for measurements" },
    "read-only": { type: "boolean", help: "refuse whatever changes data" },
    "num-queues": { type: "string", value: "N", help: "number of queues (default: 1)" },
    engine: {
      type: "string",
      value: "NAME",
      help: "native: a thread a queue (default); js: TypeScript, several queues in a worker thread each",
    },
    "poll-us": {
      type: "string",
      value: "N",
      help: "longest time to poll for requests before sleeping, in microseconds (default: 50; 0: never)",
    },
    id: { type: "string", value: "TEXT", help: "the identifier that guests see, at most 20 bytes" },
    ...SERVING_OPTIONS,
    "print-capabilities": { type: "boolean", help: "print what this program can do, as JSON, and exit" },
  },
  async run(values) {
    if (values["print-capabilities"]) {
      process.stdout.write(`${JSON.stringify(CAPABILITIES, undefined, 2)}\n`);
      return 0;
    }
    const address = addressOf(values);
    const peer = peerOf(values);
    const queues = parseNumber(
      (values["num-queues"] as string | undefined) ?? "1",
      "num-queues",
      1,
      MAX_ADDRESSABLE_VRINGS,
    );
    const engine = engineOf(values);
    const { BlockDevice } = await import("../../runtime/index.js");
    const store = await openStore(values);
    try {
      const id = values.id as string | undefined;
      const device = new BlockDevice({
        store,
        queues,
        engine,
        ...(id === undefined ? {} : { id }),
        ...pollingOf(values),
      });
      const details = `${queues}${store.readOnly ? ", read-only" : ""}`;
      const text = `${store.capacity} bytes at ${placeOf(address)} (engine ${engine}, queues ${details})`;
      await serveUntilStopped(device, address, {
        program: "vhost-user blk",
        text,
        verbose: values.verbose === true,
        peer,
      });
      return 0;
    } finally {
      store.close();
    }
  },
};

function engineOf(values: CommandValues): BlockEngineName {
  const engine = (values.engine as string | undefined) ?? "native";
  if (engine === "native" || engine === "js") return engine;
  throw new UsageError(`--engine: '${engine}' is neither native nor js`);
}

async function openStore(values: CommandValues): Promise<BlockStore> {
  const given = ["blk-file", "memory-size", "null-size"].filter((name) => values[name] !== undefined);
  if (given.length !== 1) throw new UsageError("exactly one of --blk-file, --memory-size and --null-size is needed");
  const { createMemoryStore, createNullStore, openFileStore } = await import("../../runtime/index.js");
  const readOnly = values["read-only"] === true;
  if (values["memory-size"] !== undefined)
    return createMemoryStore(parseSize(values["memory-size"] as string, "memory-size"), { readOnly });
  if (values["null-size"] !== undefined)
    return createNullStore(parseSize(values["null-size"] as string, "null-size"), { readOnly });
  const store = openFileStore(values["blk-file"] as string, { readOnly });
  if (store.unreachable > 0) {
    process.stderr.write(
      `vhost-user blk: ${values["blk-file"]}: the last ${store.unreachable} bytes are no whole sector of ${VIRTIO_BLK_SECTOR_SIZE} bytes and are not part of the disk; ` +
        "extend the file with truncate to reach them\n",
    );
  }
  return store;
}
