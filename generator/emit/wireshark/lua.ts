/** A value that a table of Lua can hold; what is undefined is left out. */
export type LuaValue =
  | string
  | number
  | boolean
  | undefined
  | readonly LuaValue[]
  | { readonly [key: string]: LuaValue };

/** Writes a value as Lua: tables of plain values in one line, others a line a member. Keys that are numbers stay numbers. */
export function luaText(value: LuaValue, indent = ""): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value === undefined || typeof value !== "object") return String(value ?? "nil");
  const members = Array.isArray(value)
    ? value.map((item) => luaText(item, `${indent}  `))
    : named(value as object, indent);
  const line = `{ ${members.join(", ")} }`;
  if (!line.includes("\n") && line.length + indent.length < 140) return members.length === 0 ? "{}" : line;
  return `{\n${members.map((member) => `${indent}  ${member},\n`).join("")}${indent}}`;
}

function named(table: object, indent: string): string[] {
  return Object.entries(table).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const name = /^\d+$/.test(key) ? `[${key}]` : /^[a-z_]\w*$/i.test(key) && key !== "end" ? key : `["${key}"]`;
    return [`${name} = ${luaText(value as LuaValue, `${indent}  `)}`];
  });
}
