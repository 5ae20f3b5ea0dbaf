import { createCipheriv, createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Makes a file of `size` bytes that holds zeroes without taking space. */
export async function makeDiskFile(directory: string, size: number, name = "disk.img"): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, "");
  await truncate(path, size);
  return path;
}

/** The SHA-256 of the first `length` bytes of a file, of all by default, as hexadecimal digits. */
export async function sha256OfFile(path: string, length?: number): Promise<string> {
  const hash = createHash("sha256");
  const stream = createReadStream(path, length === undefined ? {} : { end: length - 1 });
  for await (const chunk of stream) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

/** The bytes of a file from `offset`. */
export async function readFileRange(path: string, offset: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** How many bytes of storage a file takes: less than its size when it has holes. */
export async function allocatedBytes(path: string): Promise<number> {
  return (await stat(path)).blocks * 512;
}

/** Bytes that look random, the same for the same seed. */
export function patternBytes(length: number, seed: number): Uint8Array {
  const key = Buffer.alloc(16, seed);
  return createCipheriv("aes-128-ctr", key, Buffer.alloc(16)).update(Buffer.alloc(length));
}
