import type { Field, FieldType, Source, Struct } from "../ir/model.js";
import type { FieldSpec, StructSpec } from "../schema/spec-types.js";
import { suggestion } from "../source/suggest.js";
import { resolveArray } from "./arrays.js";
import { integerBits } from "./bits.js";
import { type AreaInput, type Compilation, itemOf, problem } from "./compilation.js";
import { featureReference } from "./features.js";
import { camelCase } from "./identifiers.js";
import { drawLayout, type LayoutRow } from "./layout-drawing.js";

interface TypeLayout {
  readonly type: FieldType;
  readonly size: number;
  readonly alignment: number;
}

const INTEGER = /^([ui])(8|16|32|64)$/;

/**
 * Computes the layout of structs and compares it with what the author wrote. C's rules hold: a field stands at the next
 * multiple of its alignment, but every gap must be written as padding, so that nothing is there by accident.
 */
export class Layouts {
  readonly #compilation: Compilation;
  readonly #resolved = new Map<string, Struct>();
  readonly #open: string[] = [];

  constructor(compilation: Compilation) {
    this.#compilation = compilation;
  }

  resolve(area: AreaInput, spec: StructSpec, source: Source): Struct {
    const known = this.#resolved.get(spec.name);
    if (known) return known;
    this.#open.push(spec.name);
    const struct = this.#compute(area, spec, source);
    this.#open.pop();
    this.#resolved.set(spec.name, struct);
    return struct;
  }

  #compute(area: AreaInput, spec: StructSpec, source: Source): Struct {
    const item = itemOf(area, spec, source);
    const rows: LayoutRow[] = [];
    const names = new Map<string, string>();
    let end = 0;
    let alignment = 1;
    let tail = 0;
    const fields: Field[] = [];
    const wrong: { field: FieldSpec; expected: number }[] = [];

    for (const field of spec.fields) {
      const other = names.get(camelCase(field.name));
      if (other) {
        problem(
          this.#compilation,
          area,
          field,
          "name",
          "VU2005",
          `there are two fields '${field.name}'`,
          "rename one of them",
        );
      }
      names.set(camelCase(field.name), field.name);
      const layout = this.#layoutOf(area, field);
      const fieldAlignment = spec.packed ? 1 : layout.alignment;
      const array = resolveArray(this.#compilation, area, spec, field, fields);
      const expected = Math.ceil(end / fieldAlignment) * fieldAlignment;
      if (expected !== field.offset || expected !== end) wrong.push({ field, expected: end });
      alignment = Math.max(alignment, fieldAlignment);
      const size = array?.kind === "counted" ? 0 : layout.size * (array?.length ?? 1);
      if (tail > 0) {
        problem(
          this.#compilation,
          area,
          field,
          "name",
          "VU2006",
          `'${field.name}' stands behind a counted array`,
          "a counted array must be the last field",
        );
      }
      if (array?.kind === "counted") tail = layout.size * array.max;
      this.#checkHeld(area, field, size);
      rows.push({ name: field.name, offset: end, written: field.offset, size, type: field.type ?? "padding", array });
      end += size;
      fields.push({
        ...itemOf(area, field, item.source),
        type: layout.type,
        offset: field.offset,
        elementSize: layout.size,
        array,
        holds: field.holds ?? [],
        closed: field.closed ?? false,
        zero: field.zero ?? false,
        counts: null,
        driverWritable: field.access === "driver-writable",
        requires: field.requires ? this.#gateOf(area, field.requires) : null,
      });
    }
    this.#reportOffsets(area, spec, wrong, rows, end);
    const expectedSize = Math.ceil(end / alignment) * alignment;
    const known = spec.fields.every(
      (field) =>
        field.pad !== undefined ||
        INTEGER.test(field.type ?? "") ||
        this.#compilation.symbols.types.has(field.type ?? ""),
    );
    if (known && wrong.length === 0 && (spec.size !== end || expectedSize !== end)) {
      const message =
        expectedSize === end
          ? `'${spec.name}' is ${end} bytes long, not ${spec.size}`
          : `'${spec.name}' ends at ${end}, but its alignment is ${alignment}`;
      const advice =
        expectedSize === end
          ? `write size: ${end}, or mend the fields`
          : `add ${expectedSize - end} bytes of padding at the end`;
      problem(this.#compilation, area, spec, "size", "VU2004", message, advice, drawLayout(rows, end));
    }
    for (const field of fields) {
      if (field.array?.kind !== "counted") continue;
      const index = fields.findIndex((candidate) => candidate.name === (field.array as { by: string }).by);
      const counter = fields[index];
      if (counter) fields[index] = { ...counter, counts: field.name };
    }
    const values = fields.filter((field) => field.type.kind !== "padding");
    if (spec.transparent && values.length !== 1) {
      problem(
        this.#compilation,
        area,
        spec,
        "transparent",
        "VU2009",
        `'${spec.name}' has ${values.length} fields`,
        "only a struct with one field can be transparent",
      );
    }
    return {
      ...item,
      size: spec.size,
      alignment,
      packed: spec.packed ?? false,
      transparent: spec.transparent ?? false,
      byteOrder: spec["byte-order"] ?? area.spec["byte-order"] ?? "native",
      variable: tail > 0,
      maximumSize: spec.size + tail,
      fields,
    };
  }

  /** One problem for the first field that is wrong; the ones behind it are wrong for the same reason. */
  #reportOffsets(
    area: AreaInput,
    spec: StructSpec,
    wrong: { field: FieldSpec; expected: number }[],
    rows: LayoutRow[],
    end: number,
  ): void {
    const first = wrong[0];
    if (!first) return;
    const layout = this.#layoutOf(area, first.field, false);
    const aligned = spec.packed ? first.expected : Math.ceil(first.expected / layout.alignment) * layout.alignment;
    const gap = aligned - first.expected;
    const message = `field '${first.field.name}' is at ${first.expected}, not ${first.field.offset}`;
    const advice =
      gap > 0
        ? `its alignment is ${layout.alignment}: put ${gap} bytes of padding in front of it`
        : `write offset: ${first.expected}, or add what is missing before it`;
    problem(this.#compilation, area, first.field, "offset", "VU2003", message, advice, drawLayout(rows, end));
  }

  #layoutOf(area: AreaInput, field: FieldSpec, report = true): TypeLayout {
    if (field.pad !== undefined) return { type: { kind: "padding" }, size: field.pad, alignment: 1 };
    const name = field.type ?? "";
    const integer = INTEGER.exec(name);
    if (integer) {
      const bits = integerBits(name);
      return { type: { kind: "integer", bits, signed: integer[1] === "i" }, size: bits / 8, alignment: bits / 8 };
    }
    const definition = this.#compilation.symbols.types.get(name);
    if (!definition) {
      if (report) {
        const known = [...this.#compilation.symbols.types.keys(), "u8", "u16", "u32", "u64"];
        problem(
          this.#compilation,
          area,
          field,
          "type",
          "VU2001",
          `type '${name}' is not defined`,
          suggestion(name, known),
        );
      }
      return { type: { kind: "integer", bits: 8, signed: false }, size: 1, alignment: 1 };
    }
    if (definition.kind !== "struct") {
      const bits = integerBits(definition.spec.type);
      return { type: { kind: definition.kind, name, bits }, size: bits / 8, alignment: bits / 8 };
    }
    if (this.#open.includes(name)) {
      if (report) {
        const path = [...this.#open.slice(this.#open.indexOf(name)), name].join(" > ");
        problem(
          this.#compilation,
          area,
          field,
          "type",
          "VU2007",
          `struct '${name}' contains itself: ${path}`,
          "break the circle",
        );
      }
      return { type: { kind: "struct", name }, size: 1, alignment: 1 };
    }
    const inner = this.resolve(definition.area, definition.spec, definition.area.spec.source as Source);
    if (inner.variable && report) {
      problem(
        this.#compilation,
        area,
        field,
        "type",
        "VU2006",
        `struct '${name}' has no fixed size`,
        "structs with a counted array cannot be fields",
      );
    }
    return { type: { kind: "struct", name }, size: inner.size, alignment: inner.alignment };
  }

  /** A union: each struct that the bytes may hold must fit into them. */
  #checkHeld(area: AreaInput, field: FieldSpec, size: number): void {
    for (const [index, name] of (field.holds ?? []).entries()) {
      const held = this.#layoutOf(area, { name: field.name, offset: 0, type: name });
      if (held.type.kind === "struct" && held.size <= size) continue;
      const text =
        held.type.kind === "struct"
          ? `takes ${held.size} bytes, more than the ${size} of '${field.name}'`
          : "is no struct";
      problem(
        this.#compilation,
        area,
        field.holds as string[],
        index,
        "VU2010",
        `'${name}' ${text}`,
        "name structs that fit into the bytes of this field",
      );
    }
  }

  #gateOf(area: AreaInput, gate: Record<string, string>): Field["requires"] {
    const [set, feature] = Object.entries(gate)[0] ?? ["", ""];
    return featureReference(this.#compilation, area, gate, set, feature);
  }
}
