/** Names of JavaScript that generated code itself uses. */
const LANGUAGE = [
  "Array",
  "BigInt",
  "Boolean",
  "DataView",
  "Error",
  "Map",
  "Number",
  "Object",
  "Promise",
  "Set",
  "String",
  "Uint8Array",
];

/** Names that the support library of the generated code exports. */
const SUPPORT = [
  "Awaitable",
  "CallOptions",
  "Codec",
  "Condition",
  "ConfigurationField",
  "Descriptor",
  "DescriptorKind",
  "DescriptorRule",
  "DeviceType",
  "ErrorCode",
  "ErrorDetails",
  "Feature",
  "FeatureSet",
  "FeatureState",
  "IncomingMessage",
  "MessageDefinition",
  "Negotiation",
  "Open",
  "OutgoingCall",
  "OutgoingReply",
  "PeerMessage",
  "PeerQuirks",
  "PeerRole",
  "Quirk",
  "QuirkEffect",
  "ReplyRule",
  "RequestChannel",
  "VariableCodec",
  "VhostUserError",
];

/** Names that the module about peers exports. */
const PEERS = ["PeerBehaviour", "PeerLimit", "PeerName"];

/** Identifiers that no definition may become. */
export const reservedNames: ReadonlySet<string> = new Set([...LANGUAGE, ...SUPPORT, ...PEERS]);
