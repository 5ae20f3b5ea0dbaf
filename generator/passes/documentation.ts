import { type AreaInput, type Compilation, problem } from "./compilation.js";

interface Documented {
  name: string;
  doc?: string;
  pad?: number;
}

/** Reports definitions and members that do not say what they are. */
export function reportUndocumented(compilation: Compilation): void {
  for (const area of compilation.areas) {
    const { spec } = area;
    check(compilation, area, spec.constants, "constant");
    check(compilation, area, spec.devices, "device");
    check(compilation, area, spec.quirks, "quirk");
    for (const flags of check(compilation, area, spec.flags, "flags"))
      check(compilation, area, flags.bits, `bit of '${flags.name}':`);
    for (const item of check(compilation, area, spec.enums, "enum"))
      check(compilation, area, item.entries, `entry of '${item.name}':`);
    for (const item of check(compilation, area, spec["bit-structs"], "bit-struct"))
      check(compilation, area, item.fields, `field of '${item.name}':`);
    for (const item of check(compilation, area, spec.structs, "struct"))
      check(compilation, area, item.fields, `field of '${item.name}':`);
    for (const item of check(compilation, area, spec.features, "feature set"))
      check(compilation, area, item.bits, `feature of '${item.name}':`);
    for (const addition of spec["feature-additions"] ?? [])
      check(compilation, area, addition.bits, `feature of '${addition.features}':`);
    check(compilation, area, spec.lineages, "lineage");
    for (const item of check(compilation, area, spec.records, "record"))
      check(compilation, area, item.fields, `member of '${item.name}':`);
    for (const item of check(compilation, area, spec.unions, "union")) {
      for (const variant of check(compilation, area, item.variants, `variant of '${item.name}':`))
        check(compilation, area, variant.fields, `member of '${variant.name}':`);
    }
    check(compilation, area, spec["protobuf-messages"], "protobuf message");
    check(compilation, area, spec.services, "service");
    for (const channel of spec.channels ?? []) {
      if (!("extend" in channel)) check(compilation, area, [channel], "channel");
      check(compilation, area, channel.messages, "message");
    }
  }
}

function check<Spec extends Documented>(
  compilation: Compilation,
  area: AreaInput,
  items: readonly Spec[] | undefined,
  what: string,
): readonly Spec[] {
  for (const item of items ?? []) {
    if (item.pad === undefined && !item.doc?.trim()) {
      problem(
        compilation,
        area,
        item,
        "name",
        "VU6001",
        `${what} '${item.name}' has no documentation`,
        "add doc: what it is, in a sentence",
      );
    }
  }
  return items ?? [];
}
