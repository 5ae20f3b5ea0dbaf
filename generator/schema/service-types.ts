import type { ItemSpec } from "./spec-types.js";

/** The parts of the spec language for protocols whose messages are JSON, or protobuf, in packets. */

export interface LineageSpec extends ItemSpec {
  revisions: { name: string; date: string; doc: string }[];
  features?: { name: string; doc: string }[];
  profiles?: { name: string; revision: string; features: "all" | string[]; doc: string }[];
}

export type JsonTypeSpec =
  | string
  | { list: JsonTypeSpec; max?: number }
  | { array: JsonTypeSpec; length: number }
  | { tuple: JsonTypeSpec[] }
  | { map: JsonTypeSpec; key: string };

export type SpellingSpec = "pascal" | "snake" | "kebab";

export interface MemberSpec extends ItemSpec {
  type: JsonTypeSpec;
}

export interface RecordFieldSpec extends MemberSpec {
  wire?: string;
  until?: string;
  optional?: boolean;
  default?: unknown;
  "null-until"?: string;
  written?: "never";
}

export interface VariantSpec extends ItemSpec {
  wire?: string;
  until?: string;
  feature?: string | { name: string; until: string };
  value?: MemberSpec;
  values?: MemberSpec[];
  fields?: RecordFieldSpec[];
}

export interface UnionSpec extends ItemSpec {
  spelling?: SpellingSpec;
  variants: VariantSpec[];
}

export interface RecordSpec extends ItemSpec {
  spelling?: SpellingSpec;
  unknown?: "ignored" | "refused";
  fields: RecordFieldSpec[];
}

export interface ProtobufFieldSpec extends ItemSpec {
  number: number;
  type: string;
  repeated?: boolean;
}

export interface ProtobufMessageSpec extends ItemSpec {
  oneof?: boolean;
  fields: ProtobufFieldSpec[];
}

export interface CallSpec extends ItemSpec {
  request: string;
  reply?: string;
  absent?: { errno?: string; text?: string; reply?: string };
  deferred?: boolean;
}

export interface ServiceSpec extends ItemSpec {
  transport: { socket: "seqpacket"; "max-descriptors": number };
  client: string;
  server: string;
  request: string;
  response: string;
  success: string;
  errors: { variant: string; errno?: string }[];
  malformed: "silence" | "close";
  calls: CallSpec[];
}
