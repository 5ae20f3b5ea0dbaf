import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { findProgram, withPeers } from "../support/peers.js";

const folder = mkdtempSync(join(tmpdir(), "vhost-user-wireshark-"));
after(() => rmSync(folder, { recursive: true }));

interface MessageVector {
  readonly channel: string;
  readonly message: string;
  readonly direction: "request" | "reply";
  readonly case: string;
  readonly bytes: string;
}

const { messages } = JSON.parse(readFileSync("generated/vectors.json", "utf8")) as { messages: MessageVector[] };
const CHANNELS = ["backend-request", "frontend-request", "gpu-request"];

/** Link types of a capture: the first one for a protocol of the user, and IP packets. */
const [DLT_USER0, DLT_RAW] = [147, 101];

/** Writes a capture, a file of libpcap, of packets. @returns its path */
function capture(name: string, link: number, packets: readonly Uint8Array[]): string {
  const records = packets.map((packet, number) => {
    const head = Buffer.alloc(16);
    [number, 0, packet.length, packet.length].forEach((word, place) => void head.writeUInt32LE(word, place * 4));
    return Buffer.concat([head, packet]);
  });
  const head = Buffer.alloc(24);
  head.writeUInt32LE(0xa1b2c3d4, 0);
  head.writeUInt16LE(2, 4);
  head.writeUInt16LE(4, 6);
  head.writeUInt32LE(1 << 20, 16);
  head.writeUInt32LE(link, 20);
  const path = join(folder, `${name}.pcap`);
  writeFileSync(path, Buffer.concat([head, ...records]));
  return path;
}

/** What tshark says of a capture: a line a packet, with columns of these fields. */
function dissect(path: string, fields: readonly string[], options: readonly string[] = []): string[][] {
  const columns = fields.flatMap((field) => ["-e", field]);
  const words = ["-X", "lua_script:generated/wireshark/vhost_user.lua", "-r", path, ...options];
  const { status, stdout, stderr } = spawnSync(
    findProgram("tshark") as string,
    [...words, "-T", "fields", "-E", "separator=/t", "-E", "aggregator=;", ...columns],
    { encoding: "utf8", timeout: 60_000 },
  );
  assert.doesNotMatch(stderr, /Lua|error/i);
  assert.equal(status, 0, stderr);
  return stdout
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => line.split("\t"));
}

const bytesOf = ({ bytes }: MessageVector): Uint8Array => Buffer.from(bytes, "hex");

/** A request of the front-end, with values that count up where it has any. */
function counting(message: string): MessageVector {
  const requests = messages.filter(
    ({ channel, direction }) => channel === "frontend-request" && direction === "request",
  );
  const found = requests.findLast((vector) => vector.message === message);
  assert.ok(found, message);
  return found;
}

/** A TCP segment in an IP packet, without checksums, which are not looked at. */
function segment(payload: Uint8Array, sequence: number): Uint8Array {
  const head = Buffer.alloc(40);
  head.writeUInt8(0x45, 0);
  head.writeUInt16BE(40 + payload.length, 2);
  head.writeUInt8(64, 8);
  head.writeUInt8(6, 9);
  head.set([10, 0, 0, 1, 10, 0, 0, 2], 12);
  head.writeUInt16BE(40_000, 20);
  head.writeUInt16BE(7777, 22);
  head.writeUInt32BE(sequence, 24);
  head.writeUInt8(0x50, 32);
  head.writeUInt8(0x10, 33);
  head.writeUInt16BE(0xffff, 34);
  return Buffer.concat([head, payload]);
}

describe("the dissector for Wireshark", withPeers("tshark"), () => {
  for (const [place, channel] of CHANNELS.entries()) {
    it(`names every message, and finds nothing malformed: ${channel}`, () => {
      const vectors = messages.filter((vector) => vector.channel === channel);
      const lines = dissect(capture(channel, DLT_USER0 + place, vectors.map(bytesOf)), [
        "vhost_user.message",
        "_ws.col.Info",
        "_ws.expert.message",
      ]);
      const prefix = { "backend-request": "BACKEND_", "frontend-request": "", "gpu-request": "GPU_" }[channel];
      assert.deepEqual(
        lines,
        vectors.map(({ message, direction }) => {
          const name = `VHOST_USER_${prefix}${message.replaceAll("-", "_").toUpperCase()}`;
          return [name, direction === "reply" ? `${name} reply` : name, ""];
        }),
      );
    });
  }

  it("shows fields, arrays and structs in structs", () => {
    const path = capture(
      "fields",
      DLT_USER0 + 1,
      ["set-vring-addr", "set-mem-table"].map((name) => bytesOf(counting(name))),
    );
    const [addr, table] = dissect(path, [
      ...["vhost_user.vring_addr.index", "vhost_user.vring_addr.used", "vhost_user.vring_addr.log"],
      ...["vhost_user.mem_table.num_regions", "vhost_user.mem_region.guest_addr"],
    ]);
    assert.deepEqual(addr, ["1", "4", "6", "", ""]);
    assert.equal(table?.[3], "2");
    assert.equal(table?.[4]?.split(";").length, 2);
  });

  it("names the bits of features", () => {
    const message = bytesOf(counting("set-protocol-features"));
    message.set([0b1001, 0, 0, 0, 0, 0, 0, 0x80], 12);
    const [line] = dissect(capture("features", DLT_USER0 + 1, [message]), ["vhost_user.feature"]);
    assert.deepEqual(line, ["MQ;REPLY_ACK;63"]);
  });

  it("tells what is unknown, and what ends too early", () => {
    const [odd, short] = [bytesOf(counting("set-owner")), bytesOf(counting("set-vring-addr")).subarray(0, 30)];
    odd[0] = 99;
    short[8] = 18;
    const lines = dissect(capture("odd", DLT_USER0 + 1, [odd, short]), ["_ws.expert.message"]);
    assert.match(lines[0]?.[0] ?? "", /Unknown message/);
    assert.match(lines[1]?.[0] ?? "", /ends too early/);
  });

  it("puts the messages of a TCP stream together", () => {
    const stream = Buffer.concat(
      ["set-mem-table", "set-vring-num", "set-vring-addr"].map((name) => bytesOf(counting(name))),
    );
    const packets = [0, 5, 70, 71].map((start, place, starts) => {
      return segment(stream.subarray(start, starts[place + 1]), 1 + start);
    });
    const lines = dissect(
      capture("stream", DLT_RAW, packets),
      ["vhost_user.message"],
      ["-d", "tcp.port==7777,vhost_user_frontend_request"],
    );
    const names = ["VHOST_USER_SET_MEM_TABLE", "VHOST_USER_SET_VRING_NUM", "VHOST_USER_SET_VRING_ADDR"];
    assert.deepEqual(
      lines
        .flat()
        .flatMap((line) => line.split(";"))
        .filter(Boolean),
      names,
    );
  });
});
