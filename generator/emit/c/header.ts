import type { Area, Model } from "../../ir/model.js";
import { snakeCase } from "../../passes/identifiers.js";
import { foreignBits, type Group, groupsOf } from "./numbers.js";
import { homeOf, inOrderOfUse, type StructText, structText } from "./structs.js";

/** What the header of one folder of the specification holds. */
export interface Header {
  readonly file: string;
  readonly guard: string;
  readonly folder: string;
  readonly includes: readonly string[];
  readonly groups: readonly Group[];
  readonly structs: readonly StructText[];
}

/** The header files: one a folder of the specification. */
export function headers(model: Model): Header[] {
  const folders = [...new Set(model.areas.filter(hasLayouts).map(folderOf))];
  return folders.map((folder) => {
    const areas = model.areas.filter((area) => folderOf(area) === folder && hasDefinitions(area));
    const file = headerFile(folder);
    return {
      file,
      guard: file.toUpperCase().replace(".", "_"),
      folder,
      includes: [...new Set(areas.flatMap((area) => includesOf(model, area)))].filter((other) => other !== file).sort(),
      groups: [...areas.flatMap((area) => groupsOf(model, area)), ...foreignBits(model, areas)],
      structs: inOrderOfUse(areas).map(({ area, struct }) => structText(model, area, struct)),
    };
  });
}

const headerFile = (folder: string): string => `${snakeCase(folder)}.h`;

/** The first folder of the area's name, or the name of an area that has none. */
export const folderOf = (area: Area): string => area.name.split("/")[0] as string;

/** Numbers alone, such as those of a JSON protocol, are nobody's C header. */
function hasLayouts({ structs, bitStructs, features, channels }: Area): boolean {
  return [structs, bitStructs, features, channels].some((items) => items.length > 0);
}

export function hasDefinitions({
  constants,
  flags,
  enums,
  bitStructs,
  structs,
  features,
  devices,
  channels,
}: Area): boolean {
  return [constants, flags, enums, bitStructs, structs, features, devices, channels].some((items) => items.length > 0);
}

/** Headers of other folders whose structs are used here. */
function includesOf(model: Model, area: Area): string[] {
  const used = area.structs.flatMap((struct) => struct.fields.map((field) => field.type));
  return used.flatMap((type) => (type.kind === "struct" ? [headerFile(folderOf(homeOf(model, type.name)))] : []));
}
