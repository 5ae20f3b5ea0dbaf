import type { Lineage, ProtobufMessage, RecordType, Service, Union } from "./service-model.js";

/**
 * The resolved specification: every name looked up, every layout computed, every default filled in. Frozen after the passes,
 * and published as `generated/metamodel.json`, so that anyone can generate from it.
 */
export interface Model {
  readonly areas: readonly Area[];
}

/** One spec file; becomes one generated module. */
export interface Area {
  /** Folder and name, such as `vhost-user/payloads`. */
  readonly name: string;
  readonly file: string;
  readonly doc: string;
  readonly source: Source;
  /** Whose overlay, or whose description as a peer, the file is; null for the standard. */
  readonly implementation: string | null;
  /** Headers of Linux that declare what the file defines, and the revision that has them. */
  readonly linux: { readonly headers: readonly string[]; readonly since: string | null } | null;
  /** What generated C names begin with. */
  readonly cPrefix: string | null;
  readonly constants: readonly Constant[];
  readonly flags: readonly Flags[];
  readonly enums: readonly Enum[];
  readonly bitStructs: readonly BitStruct[];
  readonly structs: readonly Struct[];
  readonly features: readonly FeatureSet[];
  readonly channels: readonly Channel[];
  readonly devices: readonly Device[];
  readonly peer: Peer | null;
  readonly quirks: readonly Quirk[];
  /** Whose revisions limit the area's records, unions and services. */
  readonly lineage: string | null;
  readonly lineages: readonly Lineage[];
  readonly records: readonly RecordType[];
  readonly unions: readonly Union[];
  readonly protobufMessages: readonly ProtobufMessage[];
  readonly services: readonly Service[];
}

/** Where a fact was read. */
export interface Source {
  readonly document: string;
  readonly section: string;
  readonly revision: string | null;
}

/** What everything with a name has. */
export interface Item {
  readonly name: string;
  readonly doc: string;
  readonly source: Source;
  readonly since: string | null;
  readonly deprecated: string | null;
  readonly aliases: readonly string[];
  readonly cName: string | null;
  /** The revision of Linux whose headers declare it; `none`: they do not; null: all revisions that are looked at. */
  readonly linux: string | null;
  /** File and line of the definition. */
  readonly origin: string;
}

export type ByteOrder = "native" | "little" | "big";
export type IntegerBits = 8 | 16 | 32 | 64;

export interface Constant extends Item {
  readonly value: number;
  readonly unit: string | null;
}

export interface Bit extends Item {
  readonly bit: number;
}

export interface Flags extends Item {
  readonly bits: IntegerBits;
  readonly entries: readonly Bit[];
}

export interface EnumEntry extends Item {
  readonly value: number;
}

export interface Enum extends Item {
  readonly bits: IntegerBits;
  readonly entries: readonly EnumEntry[];
}

export interface BitField extends Item {
  readonly first: number;
  readonly last: number;
  /** A single bit is a boolean, a range a number. */
  readonly boolean: boolean;
}

export interface BitStruct extends Item {
  readonly bits: IntegerBits;
  /** Of the area that it stands in. */
  readonly byteOrder: ByteOrder;
  readonly reserved: "zero" | "ignored";
  readonly fields: readonly BitField[];
}

export type FieldType =
  | { readonly kind: "integer"; readonly bits: IntegerBits; readonly signed: boolean }
  | { readonly kind: "struct"; readonly name: string }
  | { readonly kind: "enum" | "flags" | "bit-struct"; readonly name: string; readonly bits: IntegerBits }
  | { readonly kind: "padding" };

/** An array: of a fixed length, counted by an earlier field, or (`by` is null) taking the rest of the payload. */
export type ArrayLength =
  | { readonly kind: "fixed"; readonly length: number }
  | { readonly kind: "counted"; readonly by: string | null; readonly max: number };

export interface Field extends Item {
  readonly type: FieldType;
  /** Bytes from the start of the struct. */
  readonly offset: number;
  /** Bytes of one element; of all of them for a fixed array: times its length. */
  readonly elementSize: number;
  readonly array: ArrayLength | null;
  readonly closed: boolean;
  /** Structs, one of which the bytes hold. */
  readonly holds: readonly string[];
  /** Padding that must be zero. */
  readonly zero: boolean;
  /** The array field whose length this field holds; it is computed, not given. */
  readonly counts: string | null;
  readonly driverWritable: boolean;
  readonly requires: FeatureReference | null;
}

export interface Struct extends Item {
  /** Bytes, without the counted array at its end. */
  readonly size: number;
  readonly alignment: number;
  readonly packed: boolean;
  /** Interfaces use the value of the only field. */
  readonly transparent: boolean;
  readonly byteOrder: ByteOrder;
  readonly variable: boolean;
  /** Bytes at most. */
  readonly maximumSize: number;
  readonly fields: readonly Field[];
}

export interface FeatureBit extends Bit {
  readonly requires: readonly string[];
}

export interface FeatureSet extends Item {
  readonly prefix: string;
  /** Sets of one space share one mask. */
  readonly space: string;
  readonly bits: readonly FeatureBit[];
}

export interface FeatureReference {
  readonly set: string;
  readonly feature: string;
  readonly space: string;
  readonly bit: number;
}

export type Condition =
  | { readonly kind: "feature"; readonly feature: FeatureReference; readonly step: "offer" | "accept" }
  | { readonly kind: "state"; readonly state: string };

export interface PayloadChoice {
  readonly if: Condition;
  /** Name of the struct; null: empty. */
  readonly payload: string | null;
}

export type ValueRule = { readonly field: string } & (
  | { readonly kind: "range"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "enum"; readonly enum: string; readonly closed: boolean }
);

export interface Request {
  readonly payload: string | null;
  readonly when: readonly PayloadChoice[];
  readonly values: readonly ValueRule[];
}

export type Reply =
  | { readonly kind: "none" }
  | { readonly kind: "always"; readonly payload: string | null; readonly failure: "empty" | null }
  | { readonly kind: "when"; readonly when: readonly PayloadChoice[] };

export interface DescriptorContract {
  readonly kind: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Field of the payload that tells how many. */
  readonly countFrom: string | null;
  /** Bit of the payload that says that none is attached. */
  readonly absentWhen: string | null;
  readonly when: Condition | null;
  readonly ignored: boolean;
  readonly owner: "receiver" | "sender";
  readonly doc: string;
}

export interface Message extends Item {
  readonly id: number;
  /** Name of the generated method. */
  readonly method: string;
  readonly ioctl: string | null;
  readonly scope: "device" | "vring";
  readonly requires: readonly Condition[];
  readonly request: Request;
  readonly reply: Reply;
  readonly ack: "optional" | "required";
  readonly requestDescriptors: DescriptorContract | null;
  readonly replyDescriptors: DescriptorContract | null;
  readonly negotiates: { readonly space: string; readonly step: "offer" | "accept" } | null;
  readonly enters: readonly string[];
  readonly leaves: readonly string[];
  readonly order: {
    readonly after: readonly string[];
    readonly queue: "stopped" | "any";
    readonly queues: "stopped" | "any";
  };
  /** The implementation whose overlay added it; null for the standard. */
  readonly implementation: string | null;
}

export interface Channel extends Item {
  readonly prefix: string;
  readonly sender: string;
  readonly receiver: string;
  readonly header: string;
  readonly ack: { readonly payload: string; readonly feature: FeatureReference } | null;
  readonly client: string;
  readonly server: string;
  readonly states: readonly Item[];
  readonly messages: readonly Message[];
}

export interface DeviceQueue {
  readonly name: string;
  readonly first: number;
  /** null: as many as the device has. */
  readonly last: number | null;
  readonly doc: string;
}

export interface Device extends Item {
  readonly virtioId: number;
  readonly features: string | null;
  readonly config: string | null;
  readonly queues: readonly DeviceQueue[];
}

/** What one implementation has of the standard. */
export interface Peer {
  readonly name: string;
  /** Another peer, whose quirks this one has as well. */
  readonly like: string | null;
  readonly messages: readonly ImplementedMessage[];
  readonly features: readonly ImplementedFeature[];
  readonly devices: readonly ImplementedDevice[];
}

export type MessageUse = "sends" | "serves" | "delegates" | "names";
export type FeatureUse = "offers" | "knows";
export type DeviceUse = "drives" | "serves";

export interface ImplementedMessage extends MessageReference {
  readonly uses: readonly MessageUse[];
}

export interface ImplementedFeature {
  readonly set: string;
  readonly feature: string;
  readonly uses: readonly FeatureUse[];
}

export interface ImplementedDevice {
  readonly device: string;
  readonly uses: readonly DeviceUse[];
}

/** A difference of one implementation from the standard. */
export interface Quirk extends Item {
  readonly implementation: string;
  /** The role in which it differs; null: in both. */
  readonly role: "front-end" | "back-end" | null;
  readonly effect: QuirkEffect;
}

/** What a runtime does about a quirk. */
export type QuirkEffect =
  | MessageEffect
  | { readonly kind: "refuses"; readonly messages: readonly MessageReference[] }
  | { readonly kind: "feature-bit"; readonly feature: FeatureReference; readonly bit: number }
  | { readonly kind: "enum-values"; readonly enum: string; readonly values: readonly EnumValue[] }
  | { readonly kind: "limit"; readonly limit: string; readonly value: number }
  | { readonly kind: "behaviour"; readonly behaviour: string }
  | { readonly kind: "described" };

/** A message as the implementation has it. */
export interface MessageEffect extends MessageReference {
  readonly kind: "message";
  /** What differs from the standard. */
  readonly differs: readonly ("request" | "reply" | "descriptors")[];
  readonly request: Request;
  readonly reply: Reply;
  readonly requestDescriptors: DescriptorContract | null;
  readonly replyDescriptors: DescriptorContract | null;
}

export interface MessageReference {
  readonly channel: string;
  readonly message: string;
}

/** An entry of an enum that has another value. */
export interface EnumValue {
  readonly entry: string;
  readonly standard: number;
  readonly peer: number;
}
