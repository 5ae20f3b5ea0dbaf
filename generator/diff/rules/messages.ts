import { rule } from "./rule.js";

const NEW_MESSAGE = "leave it as it was, and put the new behaviour into a new message behind a new feature";

/** Rules about messages and the descriptors that travel with them. */
export const messageRules = {
  "message-removed": rule("VD1001", "old-sender", "a message is gone", "keep it, and mark it as deprecated"),
  "message-id-changed": rule("VD1002", "both", "a message has another id", "give it its old id back"),
  "message-id-reused": rule("VD1003", "both", "an id means another message", "choose an id that was never used"),
  "message-renamed": rule(
    "VD1004",
    "source",
    "a message has a new name, and its old one as an alias",
    "call the method by its new name; peers see no difference",
  ),
  "message-renamed-without-alias": rule(
    "VD1005",
    "source",
    "a message has a new name, and nothing leads there from the old one",
    "add the old name to 'aliases'",
  ),
  "method-renamed": rule("VD1006", "source", "the method of a message has a new name", "write 'method' as it was"),
  "message-added": rule("VD1007", "none", "a message behind a feature is new", "nothing"),
  "message-added-without-gate": rule(
    "VD1008",
    "new-sender",
    "a message is new and needs no feature, so that its sender cannot know whether it is understood",
    "add a feature, and name it under 'requires'",
  ),
  "gate-added": rule("VD1009", "old-sender", "a message needs a feature or state that it did not need", NEW_MESSAGE),
  "gate-removed": rule("VD1010", "new-sender", "a message no longer needs a feature or state", NEW_MESSAGE),
  "request-changed": rule("VD1011", "both", "a request has another payload", NEW_MESSAGE),
  "reply-changed": rule("VD1012", "both", "a request is answered at another time or with another payload", NEW_MESSAGE),
  "acknowledgement-required": rule(
    "VD1013",
    "old-sender",
    "a request must ask for its acknowledgement",
    "leave it optional",
  ),
  "acknowledgement-optional": rule(
    "VD1014",
    "new-sender",
    "a request need not ask for its acknowledgement any more",
    "leave it required",
  ),
  "values-narrowed": rule("VD1015", "old-sender", "a request's field may hold fewer values", NEW_MESSAGE),
  "values-widened": rule("VD1016", "new-sender", "a request's field may hold more values", NEW_MESSAGE),
  "order-added": rule(
    "VD1017",
    "old-sender",
    "a request is allowed at fewer times",
    "drop the rule, or put it on a new message",
  ),
  "order-removed": rule("VD1018", "new-sender", "a request is allowed at more times", "keep the rule"),
  "effect-changed": rule("VD1019", "both", "a message negotiates, or enters and leaves, other things", NEW_MESSAGE),
  "scope-changed": rule("VD1020", "none", "a message is filed under another scope", "nothing"),

  "descriptor-kind-changed": rule("VD1101", "both", "a message carries descriptors of another kind", NEW_MESSAGE),
  "descriptors-narrowed": rule(
    "VD1102",
    "old-sender",
    "fewer numbers or kinds of descriptors may come with a message",
    NEW_MESSAGE,
  ),
  "descriptors-widened": rule(
    "VD1103",
    "new-sender",
    "more numbers or kinds of descriptors may come with a message",
    NEW_MESSAGE,
  ),
  "descriptor-rule-changed": rule(
    "VD1104",
    "both",
    "something else tells whether, when and how many descriptors come with a message",
    NEW_MESSAGE,
  ),
  "descriptor-owner-changed": rule(
    "VD1105",
    "both",
    "another side closes a message's descriptors",
    "leave them with the side that had them, or one will leak or be closed twice",
  ),
} as const;
