import type { Area, Channel, Field, Item, Message } from "../../ir/model.js";
import { snakeCase, upperSnakeCase } from "../../passes/identifiers.js";

/** Words of C that a member must not be called. */
const KEYWORDS = new Set(
  "auto break case char const continue default do double else enum extern float for goto if inline int long register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while".split(
    " ",
  ),
);

/** The name of a struct, an enum or another type. */
export function typeName(area: Area, item: Item): string {
  return named(area, item.cName, snakeCase(item.name));
}

export function constantName(area: Area, item: Item): string {
  return named(area, item.cName, upperSnakeCase(item.name));
}

/** The name of a value or a bit, behind the name of its type where it has none in C. */
export function entryName(area: Area, owner: Item, entry: Item): string {
  return named(area, entry.cName, `${typeName(area, owner).toUpperCase()}_${upperSnakeCase(entry.name)}`);
}

export function messageName(area: Area, channel: Channel, message: Message): string {
  return named(area, message.cName, `${channel.prefix}${upperSnakeCase(message.name)}`);
}

/** The name of a member: as in the C headers of others, unless the struct is ours alone. */
export function fieldName(area: Area, field: Field): string {
  const name = area.cPrefix === null && field.cName !== null ? field.cName : snakeCase(field.name);
  return KEYWORDS.has(name) ? `${name}_` : name;
}

/** The name in C headers of others, where they call the item otherwise. */
export function otherName(item: Item, own: string): string | null {
  return item.cName === null || item.cName === own ? null : item.cName;
}

/** In a file with a prefix of its own, names of others that do not begin so stay theirs. */
function named(area: Area, cName: string | null, own: string): string {
  if (area.cPrefix === null) return cName ?? own;
  const prefix = own === own.toUpperCase() ? area.cPrefix.toUpperCase() : area.cPrefix;
  if (cName?.startsWith(prefix)) return cName;
  return own.startsWith(prefix) ? own : prefix + own;
}
