import type { IntegerBits, Item } from "./model.js";

/** The resolved parts of a specification that describe JSON and protobuf in packets. */

/** A revision of an implementation. */
export interface Revision {
  readonly name: string;
  /** Year, month and day. */
  readonly date: string;
  readonly doc: string;
}

/** A revision with a choice of build features, under a name. */
export interface Profile {
  readonly name: string;
  readonly revision: string;
  readonly features: readonly string[];
  readonly doc: string;
}

export interface Lineage extends Item {
  /** Oldest first. */
  readonly revisions: readonly Revision[];
  readonly features: readonly { readonly name: string; readonly doc: string }[];
  /** The last one is the default. */
  readonly profiles: readonly Profile[];
}

/** In which profiles something exists. Revisions are places in the lineage; null: no limit. */
export interface Availability {
  readonly since: number | null;
  /** The first revision without it. */
  readonly until: number | null;
  /** The build feature that it needs; from revision `until` on it is always there. */
  readonly feature: { readonly name: string; readonly until: number | null } | null;
}

export type JsonType =
  | { readonly kind: "integer"; readonly bits: IntegerBits; readonly signed: boolean }
  | { readonly kind: "boolean" | "string" | "descriptor" }
  /** `names`: a union whose variants have no content. */
  | { readonly kind: "record" | "union" | "names"; readonly name: string }
  | { readonly kind: "list"; readonly element: JsonType; readonly max: number | null }
  | { readonly kind: "array"; readonly element: JsonType; readonly length: number }
  | { readonly kind: "tuple"; readonly elements: readonly JsonType[] }
  | { readonly kind: "map"; readonly key: IntegerBits; readonly element: JsonType };

export interface RecordField extends Item {
  readonly wire: string;
  readonly type: JsonType;
  readonly availability: Availability;
  readonly optional: boolean;
  /** What a missing member stands for, as JSON text; null: it must be there. */
  readonly default: string | null;
  /** The revision from which null does not stand for the default any more. */
  readonly nullUntil: number | null;
  /** False: accepted, never written. */
  readonly written: boolean;
}

/** What a variant holds: nothing, one value, several in an array, or an object's members. */
export type VariantShape = "unit" | "value" | "values" | "fields";

export interface Variant extends Item {
  readonly wire: string;
  readonly availability: Availability;
  readonly shape: VariantShape;
  readonly fields: readonly RecordField[];
}

export interface Union extends Item {
  readonly variants: readonly Variant[];
  /** No variant has content, so that a value is a name. */
  readonly names: boolean;
}

export interface RecordType extends Item {
  readonly unknown: "ignored" | "refused";
  readonly fields: readonly RecordField[];
}

export interface ProtobufField extends Item {
  readonly number: number;
  /** Name of the message; null: an integer of 64 bits. */
  readonly message: string | null;
  readonly repeated: boolean;
}

export interface ProtobufMessage extends Item {
  readonly oneof: boolean;
  readonly fields: readonly ProtobufField[];
}

/** A variant inside a variant: each step names a variant, and the field in it that the next step looks into. */
export interface VariantPath {
  readonly variants: readonly { readonly union: string; readonly variant: string; readonly field: string | null }[];
}

/** What is answered where nothing serves a request. */
export type AbsentAnswer =
  | { readonly kind: "errno"; readonly errno: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "reply"; readonly path: VariantPath };

export interface Call extends Item {
  readonly request: VariantPath;
  /** null: nothing is answered. */
  readonly reply: VariantPath | null;
  readonly absent: AbsentAnswer | null;
  readonly deferred: boolean;
}

export interface Service extends Item {
  readonly lineage: string | null;
  readonly maximumDescriptors: number;
  readonly client: string;
  readonly server: string;
  readonly request: string;
  readonly response: string;
  readonly errors: readonly { readonly variant: string; readonly field: string; readonly errno: string | null }[];
  readonly malformed: "silence" | "close";
  readonly calls: readonly Call[];
}
