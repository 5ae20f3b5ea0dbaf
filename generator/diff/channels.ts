import type { Channel, Item, Message } from "../ir/model.js";
import type { Flow, Site } from "./change.js";
import { type Comparison, conditionText } from "./comparison.js";
import { compareMessage } from "./messages.js";
import { type Pair, pair } from "./pairing.js";

export function compareChannel(comparison: Comparison, was: Channel, now: Channel): void {
  const flow: Flow = { sender: now.sender, receiver: now.receiver };
  const site: Site = { item: now.name, was, now, flows: [flow] };
  comparison.remember(
    `${was.name}.states`,
    pair(was.states, now.states, () => null),
  );
  compareParts(comparison, site, was, now);
  compareStates(comparison, site, was, now);
  compareMessages(comparison, site, was, now);
}

function compareParts(comparison: Comparison, site: Site, was: Channel, now: Channel): void {
  const header = comparison.nameNow("definitions", was.header);
  if (header !== now.header)
    comparison.differs("channel-header-changed", site, "has the header", header, now.header, ["header"]);
  const [before, after] = [ackText(comparison, was), ackText(null, now)];
  if (before !== after)
    comparison.differs("channel-acknowledgement-changed", site, "is acknowledged with", before, after, ["ack"]);
  const parties = ({ sender, receiver }: Channel): string => `${sender} to ${receiver}`;
  if (parties(was) !== parties(now))
    comparison.differs("channel-parties-changed", site, "goes from", parties(was), parties(now), ["sender"]);
  for (const key of ["client", "server"] as const) {
    if (was[key] !== now[key]) comparison.differs("class-renamed", site, `has the ${key}`, was[key], now[key], [key]);
  }
}

/** @param comparison translates the names of an old channel; null for a new one */
function ackText(comparison: Comparison | null, { ack }: Channel): string | null {
  if (!ack) return null;
  const condition = { kind: "feature", feature: ack.feature, step: "accept" } as const;
  const payload = comparison ? comparison.nameNow("definitions", ack.payload) : ack.payload;
  return `${payload} if ${comparison ? comparison.conditionNow(condition, "") : conditionText(condition)}`;
}

function compareStates(comparison: Comparison, site: Site, was: Channel, now: Channel): void {
  const pairing = pair<Item>(was.states, now.states, () => null);
  for (const found of pairing.pairs) {
    const state = { ...site, item: `${site.item}.${found.now.name}`, was: found.was, now: found.now };
    comparison.names(found, state, "definition-renamed");
  }
  for (const state of pairing.removed)
    comparison.add(
      "definition-removed",
      { ...site, item: `${site.item}.${state.name}`, was: state },
      `state '${state.name}' is gone`,
    );
  for (const state of pairing.added)
    comparison.add(
      "definition-added",
      { ...site, item: `${site.item}.${state.name}`, was: null, now: state },
      `state '${state.name}' is new`,
    );
}

function compareMessages(comparison: Comparison, channel: Site, was: Channel, now: Channel): void {
  const pairing = pair(was.messages, now.messages, ({ id }) => String(id));
  comparison.remember(was.name, pairing);
  const siteOf = (before: Message | null, after: Message | null): Site => ({
    ...channel,
    item: `${channel.item}.${(after ?? before)?.name}`,
    was: before,
    now: after,
  });
  for (const found of pairing.pairs) {
    const { was: before, now: after, renamed } = found;
    const site = siteOf(before, after);
    if (renamed === "likeness" && !agrees(comparison, found, site, was.name))
      comparison.add("message-id-reused", site, `'${site.item}' has the id ${after.id}, which was '${before.name}'`, [
        "id",
      ]);
    else compareMessage(comparison, found, site, was.name);
  }
  for (const before of pairing.removed) {
    const site = { ...siteOf(before, null), now: channel.now };
    comparison.add("message-removed", site, `'${site.item}' is gone; its id was ${before.id}`);
  }
  for (const after of pairing.added) {
    const site = siteOf(null, after);
    const owner = was.messages.find(({ id }) => id === after.id);
    if (owner)
      comparison.add(
        "message-id-reused",
        { ...site, was: owner },
        `'${site.item}' has the id ${after.id}, which was '${owner.name}'`,
        ["id"],
      );
    else if (after.requires.length > 0) comparison.add("message-added", site, `'${site.item}' is new`);
    else comparison.add("message-added-without-gate", site, `'${site.item}' is new and requires nothing`);
  }
}

/** Whether two messages of one id and different names are the same to peers. */
function agrees(comparison: Comparison, found: Pair<Message>, site: Site, channel: string): boolean {
  const scratch = comparison.scratch();
  compareMessage(scratch, found, site, channel);
  return scratch.changes.all.every(({ pairs }) => pairs.length === 0);
}
