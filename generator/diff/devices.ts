import type { Device, DeviceQueue } from "../ir/model.js";
import type { Flow, Site } from "./change.js";
import type { Comparison } from "./comparison.js";

const BETWEEN: readonly Flow[] = [{ sender: "front-end", receiver: "back-end" }];

export function compareDevice(comparison: Comparison, was: Device, now: Device): void {
  const site: Site = { item: now.name, was, now, flows: BETWEEN };
  if (was.virtioId !== now.virtioId)
    comparison.differs("device-id-changed", site, "has the virtio id", was.virtioId, now.virtioId, ["virtio-id"]);
  const [config, features] = [was.config, was.features].map((name) => name && comparison.nameNow("definitions", name));
  if (config !== now.config)
    comparison.differs("device-configuration-changed", site, "is configured by", config, now.config, ["config"]);
  if (features !== now.features)
    comparison.differs("device-features-changed", site, "has the features", features, now.features, ["features"]);
  compareQueues(comparison, site, was.queues, now.queues);
}

function compareQueues(
  comparison: Comparison,
  site: Site,
  was: readonly DeviceQueue[],
  now: readonly DeviceQueue[],
): void {
  for (const before of was) {
    const item = `${site.item}.${before.name}`;
    const index = now.findIndex(({ name }) => name === before.name);
    const after = now[index];
    if (!after) comparison.add("device-queues-changed", { ...site, item }, `queue '${item}' is gone`, ["queues"]);
    else if (indexText(before) !== indexText(after))
      comparison.differs("device-queues-changed", { ...site, item }, "is queue", indexText(before), indexText(after), [
        "queues",
        index,
        "index",
      ]);
  }
  for (const [index, { name }] of now.entries()) {
    const item = `${site.item}.${name}`;
    if (!was.some((before) => before.name === name))
      comparison.add("device-queue-added", { ...site, item }, `queue '${item}' is new`, ["queues", index]);
  }
}

function indexText({ first, last }: DeviceQueue): string {
  return first === last ? String(first) : `${first}..${last ?? ""}`;
}
