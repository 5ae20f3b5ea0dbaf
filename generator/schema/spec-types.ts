import type { LineageSpec, ProtobufMessageSpec, RecordSpec, ServiceSpec, UnionSpec } from "./service-types.js";

/** The spec language as TypeScript sees it after validation by `spec/spec.schema.json`; that schema is the reference. */

export interface SourceSpec {
  document: string;
  section: string;
  revision?: string;
}

export interface ItemSpec {
  name: string;
  doc?: string;
  source?: SourceSpec;
  since?: string;
  deprecated?: string;
  aliases?: string[];
  "c-name"?: string;
  linux?: string;
}

export type ByteOrderSpec = "native" | "little" | "big";

export interface ConstantSpec extends ItemSpec {
  value: number;
  unit?: string;
}

export interface BitSpec extends ItemSpec {
  bit: number;
}

export interface FlagsSpec extends ItemSpec {
  type: string;
  prefix?: string;
  bits: BitSpec[];
}

export interface EnumEntrySpec extends ItemSpec {
  value: number;
}

export interface EnumSpec extends ItemSpec {
  type: string;
  prefix?: string;
  entries: EnumEntrySpec[];
}

export interface BitFieldSpec extends ItemSpec {
  bit?: number;
  bits?: string;
}

export interface BitStructSpec extends ItemSpec {
  type: string;
  reserved?: "zero" | "ignored";
  fields: BitFieldSpec[];
}

export interface FieldSpec extends ItemSpec {
  type?: string;
  offset: number;
  pad?: number;
  zero?: boolean;
  count?: number | "rest";
  "count-from"?: string;
  holds?: string[];
  max?: number | string;
  closed?: boolean;
  access?: "driver-writable";
  requires?: Record<string, string>;
}

export interface StructSpec extends ItemSpec {
  size: number;
  packed?: boolean;
  transparent?: boolean;
  "byte-order"?: ByteOrderSpec;
  fields: FieldSpec[];
}

export interface FeatureBitSpec extends BitSpec {
  overlaps?: string;
  requires?: string[];
}

export interface FeatureSetSpec extends ItemSpec {
  prefix?: string;
  space?: string;
  bits: FeatureBitSpec[];
}

export interface FeatureAdditionSpec {
  features: string;
  bits: FeatureBitSpec[];
}

export type ConditionSpec = Record<string, string>;

export interface PayloadChoiceSpec {
  if: ConditionSpec;
  payload: string;
}

export type ValueRuleSpec = string | { enum: string; closed?: boolean };

export interface RequestSpec {
  payload: string;
  when?: PayloadChoiceSpec[];
  values?: Record<string, ValueRuleSpec>;
}

export type ReplySpec = "none" | { always: string; failure?: "empty" } | { when: PayloadChoiceSpec[] };

export interface FdContractSpec {
  kind: string;
  count?: number | string;
  "count-from"?: string;
  "absent-when"?: string;
  when?: ConditionSpec;
  ignored?: boolean;
  owner?: "receiver" | "sender";
  doc?: string;
}

export interface FdsSpec {
  request?: FdContractSpec;
  reply?: FdContractSpec;
}

export interface MessageSpec extends ItemSpec {
  id: number;
  method?: string;
  ioctl?: string;
  scope?: "device" | "vring";
  requires?: ConditionSpec[];
  request?: RequestSpec;
  reply?: ReplySpec;
  ack?: "optional" | "required";
  fds?: FdsSpec;
  negotiates?: { space: string; step: "offer" | "accept" };
  enters?: string[];
  leaves?: string[];
  order?: { after?: string[]; queue?: "stopped" | "any"; queues?: "stopped" | "any" };
}

export interface ChannelSpec extends ItemSpec {
  prefix?: string;
  sender: string;
  receiver: string;
  header: string;
  ack?: { payload: string; feature: string };
  client: string;
  server: string;
  states?: ItemSpec[];
  messages: MessageSpec[];
}

export interface ChannelExtensionSpec {
  extend: string;
  messages: MessageSpec[];
}

export interface DeviceSpec extends ItemSpec {
  "virtio-id": number;
  features?: string;
  config?: string;
  queues: { name: string; index: string; doc: string }[];
}

export interface QuirkSpec extends ItemSpec {
  role?: "front-end" | "back-end";
  message?: string;
  request?: RequestSpec;
  reply?: ReplySpec;
  fds?: FdsSpec;
  refuses?: string[];
  "feature-bit"?: { feature: string; bit: number };
  "enum-values"?: { enum: string; entries: Record<string, number> };
  limit?: { of: string; is: number };
  behaviour?: string;
}

export interface ImplementsSpec {
  messages?: Record<string, { sends?: string[]; serves?: string[]; delegates?: string[]; names?: string[] }>;
  features?: Record<string, { offers?: string[]; knows?: string[] }>;
  devices?: { drives?: string[]; serves?: string[] };
}

export interface AreaSpec {
  area: string;
  doc: string;
  source: SourceSpec;
  overlay?: { implementation: string; doc?: string };
  linux?: { headers: string[]; since?: string };
  "c-prefix"?: string;
  peer?: { name: string; like?: string };
  "byte-order"?: ByteOrderSpec;
  constants?: ConstantSpec[];
  flags?: FlagsSpec[];
  enums?: EnumSpec[];
  "bit-structs"?: BitStructSpec[];
  structs?: StructSpec[];
  features?: FeatureSetSpec[];
  channels?: (ChannelSpec | ChannelExtensionSpec)[];
  devices?: DeviceSpec[];
  quirks?: QuirkSpec[];
  implements?: ImplementsSpec;
  "feature-additions"?: FeatureAdditionSpec[];
  lineage?: string;
  lineages?: LineageSpec[];
  records?: RecordSpec[];
  unions?: UnionSpec[];
  "protobuf-messages"?: ProtobufMessageSpec[];
  services?: ServiceSpec[];
}
