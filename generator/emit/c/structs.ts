import { lookup } from "../../ir/lookup.js";
import type { Area, Enum, Field, FieldType, Model, Struct } from "../../ir/model.js";
import { comment } from "./comment.js";
import { fieldName, otherName, typeName } from "./names.js";

/** A struct as the header shows it. */
export interface StructText {
  readonly name: string;
  readonly doc: string;
  readonly packed: boolean;
  readonly fields: readonly { readonly declaration: string; readonly doc: string }[];
}

/** Structs behind those that they hold. */
export function inOrderOfUse(areas: readonly Area[]): { area: Area; struct: Struct }[] {
  const all = new Map(areas.flatMap((area) => area.structs.map((struct) => [struct.name, { area, struct }])));
  const ordered = new Set<{ area: Area; struct: Struct }>();
  const visit = (entry: { area: Area; struct: Struct }): void => {
    if (ordered.has(entry)) return;
    for (const { type } of entry.struct.fields) {
      const used = type.kind === "struct" ? all.get(type.name) : undefined;
      if (used) visit(used);
    }
    ordered.add(entry);
  };
  for (const entry of all.values()) visit(entry);
  return [...ordered];
}

/** The file that defines a type. */
export const homeOf = (model: Model, type: string): Area => lookup(model).homes.get(type) as Area;

/** A struct as a type in C. */
const structType = (model: Model, name: string): string =>
  `struct ${typeName(homeOf(model, name), lookup(model).structs.get(name) as Struct)}`;

export function structText(model: Model, area: Area, struct: Struct): StructText {
  const name = typeName(area, struct);
  const order = struct.byteOrder === "native" ? "" : ` Integers are ${struct.byteOrder}-endian.`;
  const other = otherName(struct, name);
  return {
    name,
    doc: comment(`${struct.doc}${order}${other ? ` Elsewhere: struct ${other}.` : ""}`),
    packed: struct.packed,
    // A flexible array alone makes no struct in C.
    fields:
      struct.fields.length === 1 && struct.variable ? [] : struct.fields.map((field) => fieldText(model, area, field)),
  };
}

function fieldText(model: Model, area: Area, field: Field): { declaration: string; doc: string } {
  const { type, array } = field;
  if (type.kind === "padding")
    return { declaration: `uint8_t ${fieldName(area, field)}[${field.elementSize}]`, doc: "Padding." };
  const length = array === null ? "" : array.kind === "fixed" ? `[${array.length}]` : "[]";
  const most = array?.kind === "counted" ? ` At most ${array.max}.` : "";
  const held = field.holds.map((name) => structType(model, name));
  const union = held.length > 0 ? ` Holds one of: ${held.join(", ")}.` : "";
  return {
    declaration: `${typeText(model, type)} ${fieldName(area, field)}${length}`,
    doc: comment(`${field.doc}${kindText(model, type)}${most}${union}`),
  };
}

function typeText(model: Model, type: Exclude<FieldType, { kind: "padding" }>): string {
  if (type.kind === "integer") return `${type.signed ? "" : "u"}int${type.bits}_t`;
  if (type.kind !== "struct") return `uint${type.bits}_t`;
  return structType(model, type.name);
}

/** Which enumeration or flags an integer holds. */
function kindText(model: Model, type: FieldType): string {
  if (type.kind !== "enum") return "";
  return ` See enum ${typeName(homeOf(model, type.name), lookup(model).enums.get(type.name) as Enum)}.`;
}
