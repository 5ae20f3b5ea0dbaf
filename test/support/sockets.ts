import { readFileSync } from "node:fs";

/** The kernel's flag in /proc/net/unix of a socket that accepts connections. */
const ACCEPTS_CONNECTIONS = 0x10000;

/**
 * Whether somebody listens on the Unix socket at `path`, asked without connecting: a back-end that sees a connection
 * come and go may take it for a front-end's.
 */
export function isListening(path: string): boolean {
  return readFileSync("/proc/net/unix", "utf8")
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .some((fields) => fields[7] === path && (Number.parseInt(fields[3] ?? "0", 16) & ACCEPTS_CONNECTIONS) !== 0);
}
