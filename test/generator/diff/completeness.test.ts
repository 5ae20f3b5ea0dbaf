import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareModels, type Model, readSpec } from "../../../generator/index.js";

/** What tells people about the protocol, or follows from what is compared: a change of it needs no judgement. */
const INSIGNIFICANT = [
  /\.(doc|since|origin|aliases|ioctl|unit|implementation|file)$/,
  /\.source\./,
  // Follows from the fields and their types.
  /\.structs\.(alignment|maximumSize|variable|packed)$/,
  /\.fields\.(elementSize|counts)$/,
  // In a reference the name counts; the rest is that of the bit and the set.
  /\.(feature|requires)\.(space|bit)$/,
  /\.fields\.type\.bits$/,
  // What a condition is about tells its kind.
  /\.(if|when|requires)\.kind$/,
  // Part of every C name below it.
  /\.prefix$/,
  // What it is called in the headers of Linux, for a check of these.
  /\.linux$/,
  // Of quirks and peers it is told that they changed, not how.
  /\.quirks\.(cName|deprecated)$/,
  // Tells people when a revision was.
  /\.revisions\.date$/,
  // Follow from the variants: what they hold, and the way to one.
  /\.unions\.names$/,
  /\.errors\.field$/,
  /\.variants\.(union|field)$/,
  // Follows from what is answered.
  /\.absent\.kind$/,
];

type Tree = { [key: string]: unknown };

/** Words of which another one has a meaning. */
const OTHER: Readonly<Record<string, string>> = { any: "stopped", accept: "offer" };

/** Every kind of value in a model, by its path without indices, and its places. */
function leaves(model: Model): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  const walk = (value: unknown, kind: string, place: string[]): void => {
    if (value !== null && typeof value === "object") {
      for (const [key, member] of Object.entries(value))
        walk(member, Array.isArray(value) ? kind : `${kind}.${key}`, [...place, key]);
    } else found.set(kind, [...(found.get(kind) ?? []), place]);
  };
  walk(model, "", []);
  // What is null in one place and has parts in another is told by its parts.
  return new Map([...found].filter(([kind]) => ![...found.keys()].some((other) => other.startsWith(`${kind}.`))));
}

/** A copy of a model with another value at one place. */
function changed(model: Model, place: string[]): Model {
  const copy = structuredClone(model);
  const key = place.at(-1) as string;
  const owner = place.slice(0, -1).reduce<unknown>((value, step) => (value as Tree)[step], copy) as Tree;
  const value = owner[key];
  if (typeof value === "number") owner[key] = value + 1;
  else if (typeof value === "boolean") owner[key] = !value;
  else owner[key] = OTHER[String(value)] ?? `${value ?? ""}x`;
  return copy;
}

describe("comparing specifications", () => {
  const { model, report } = readSpec({
    spec: "test/generator/language",
    overlays: ["test/generator/language/overlays/odd.overlay.yaml"],
  });
  assert.deepEqual(report.problems, []);
  const significant = [...leaves(model as Model)].filter(([kind]) => !INSIGNIFICANT.some((found) => found.test(kind)));

  for (const [kind, places] of significant) {
    it(`notices another ${kind.replace(/^\.areas\./, "")}`, () => {
      assert.ok(places.some((place) => compareModels(model as Model, changed(model as Model, place)).length > 0));
    });
  }

  it("finds nothing between a specification and itself", () => {
    assert.deepEqual(compareModels(model as Model, structuredClone(model as Model)), []);
  });
});
