import type { Peer } from "../ir/model.js";
import { suggestion } from "../source/suggest.js";
import { type AreaInput, type Compilation, problem } from "./compilation.js";

/** Names by what is done with them, as a peer's file lists them. */
type Lists<Use extends string> = { readonly [use in Use]?: readonly string[] };

/** Resolves what an implementation has of the standard; null for files that describe none. */
export function resolvePeer(compilation: Compilation, area: AreaInput): Peer | null {
  const { peer, implements: parts } = area.spec;
  if (!peer) {
    if (parts) {
      problem(
        compilation,
        area,
        area.spec,
        "implements",
        "VU7002",
        "the file does not say who implements this",
        "add peer: { name: NAME } to the file",
      );
    }
    return null;
  }
  const { channels, featureSets } = compilation.symbols;
  const devices = compilation.areas.flatMap((other) => other.spec.devices ?? []).map((device) => device.name);
  return {
    name: peer.name,
    like: peer.like ?? null,
    messages: Object.entries(parts?.messages ?? {}).flatMap(([channel, lists]) => {
      const known = channels.get(channel)?.messages.map((message) => message.spec.name);
      if (!known) lost(compilation, area, parts?.messages, channel, "channel", channel, [...channels.keys()]);
      const used = usesOf(compilation, area, lists, "message", known);
      return used.map(([message, uses]) => ({ channel, message, uses }));
    }),
    features: Object.entries(parts?.features ?? {}).flatMap(([set, lists]) => {
      const known = featureSets.get(set)?.bits.map((bit) => bit.spec.name);
      if (!known) lost(compilation, area, parts?.features, set, "feature set", set, [...featureSets.keys()]);
      const used = usesOf(compilation, area, lists, "feature", known);
      return used.map(([feature, uses]) => ({ set, feature, uses }));
    }),
    devices: usesOf(compilation, area, parts?.devices ?? {}, "device", devices).map(([device, uses]) => ({
      device,
      uses,
    })),
  };
}

/** Turns the lists round: each name with all that is done with it. `known` undefined: reported already. */
function usesOf<Use extends string>(
  compilation: Compilation,
  area: AreaInput,
  lists: Lists<Use>,
  what: string,
  known: readonly string[] | undefined,
): [string, Use[]][] {
  const uses = new Map<string, Use[]>();
  if (known === undefined) return [];
  const names = new Set(known);
  for (const [use, list] of Object.entries(lists) as [Use, readonly string[]][]) {
    for (const [index, name] of list.entries()) {
      if (names.has(name)) uses.set(name, [...(uses.get(name) ?? []), use]);
      else lost(compilation, area, list, index, what, name, known);
    }
  }
  return [...uses];
}

function lost(
  compilation: Compilation,
  area: AreaInput,
  owner: object | undefined,
  key: string | number,
  what: string,
  name: string,
  known: readonly string[],
): void {
  const message = `there is no ${what} '${name}' to implement`;
  problem(compilation, area, owner ?? area.spec, key, "VU7001", message, suggestion(name, known));
}
