import { type PeerName, peers } from "../generated/typescript/index.js";
import { type CommandOption, type CommandValues, UsageError } from "./command.js";

/** The option that says who the other end is; `who` names its role. */
export const peerOption = (who: string): CommandOption => ({
  type: "string",
  value: "NAME",
  help: `who the ${who} is, if it is known to differ from the standard: ${Object.keys(peers).join(", ")}`,
});

/** @throws UsageError for an unknown name */
export function peerOf({ peer }: CommandValues): PeerName | undefined {
  if (peer === undefined || (peer as string) in peers) return peer as PeerName | undefined;
  throw new UsageError(`--peer: '${peer}' is none of ${Object.keys(peers).join(", ")}`);
}
