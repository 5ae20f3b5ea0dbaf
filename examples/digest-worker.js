// What each thread of digests.ts runs.
import { createHash } from "node:crypto";

/** @type {import("vhost-user").DeviceRequestHandler} */
export const handler = ({ readable }) => createHash("sha256").update(readable).digest();
