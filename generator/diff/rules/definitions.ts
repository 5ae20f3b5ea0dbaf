import { rule } from "./rule.js";

/** Rules about whole definitions, channels, devices and what implementations do differently. */
export const definitionRules = {
  "definition-removed": rule("VD4001", "source", "a definition is gone", "keep it, and mark it as deprecated"),
  "definition-renamed": rule(
    "VD4002",
    "source",
    "a definition has a new name, and its old one as an alias",
    "use the new name; peers see no difference",
  ),
  "definition-renamed-without-alias": rule(
    "VD4003",
    "source",
    "a definition has a new name, and nothing leads there from the old one",
    "add the old name to 'aliases'",
  ),
  "definition-added": rule("VD4004", "none", "a definition is new", "nothing"),
  "definition-moved": rule(
    "VD4005",
    "source",
    "a definition stands in another area, and so in another module of Rust",
    "import it from there",
  ),
  "constant-changed": rule("VD4006", "both", "a constant has another value", "add a new constant for the new value"),
  "c-name-changed": rule("VD4007", "source", "something has another name in C", "write 'c-name' as it was"),
  deprecated: rule("VD4008", "none", "something is deprecated now", "nothing"),

  "channel-removed": rule("VD4101", "both", "a channel is gone", "keep it"),
  "channel-header-changed": rule("VD4102", "both", "messages start with another header", "keep the old header"),
  "channel-acknowledgement-changed": rule(
    "VD4103",
    "both",
    "requests are acknowledged under another condition or with another payload",
    "keep 'ack' as it was",
  ),
  "channel-parties-changed": rule("VD4104", "both", "other parties speak on a channel", "add a channel for them"),
  "class-renamed": rule("VD4105", "source", "a client or server has another name", "use the new name"),

  "device-id-changed": rule("VD4201", "both", "a device type has another virtio id", "give it its old id back"),
  "device-configuration-changed": rule(
    "VD4202",
    "both",
    "a device has another configuration space",
    "extend the old one at its end",
  ),
  "device-features-changed": rule("VD4203", "both", "a device has another set of features", "extend the old one"),
  "device-queues-changed": rule(
    "VD4204",
    "both",
    "a device's queue has another index, or is gone",
    "add new queues behind the old ones, with a feature",
  ),
  "device-queue-added": rule("VD4205", "none", "a device has another queue", "nothing"),

  "peer-removed": rule(
    "VD4301",
    "source",
    "an implementation is no longer described, so that no program can name it",
    "keep its file, or let programs name another peer",
  ),
  "peer-changed": rule("VD4302", "none", "an implementation is described differently", "nothing"),
} as const;
