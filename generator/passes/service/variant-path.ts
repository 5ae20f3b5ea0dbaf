import type { VariantPath } from "../../ir/service-model.js";
import type { UnionSpec, VariantSpec } from "../../schema/service-types.js";
import { suggestion } from "../../source/suggest.js";
import { type AreaInput, type Compilation, problem } from "../compilation.js";

/** The union of that name, or a problem. */
export function unionNamed(
  compilation: Compilation,
  area: AreaInput,
  owner: object,
  key: string,
  name: string,
): UnionSpec | undefined {
  const definition = compilation.symbols.jsonTypes.get(name);
  if (definition?.kind === "union") return definition.spec;
  const known = unions(compilation).map((union) => union.name);
  problem(compilation, area, owner, key, "VU2001", `union '${name}' is not defined`, suggestion(name, known));
  return undefined;
}

/** Resolves `usb-response.ok`: a variant of `union`, and one of the union that the variant holds. */
export function resolvePath(
  compilation: Compilation,
  area: AreaInput,
  owner: object,
  key: string,
  union: UnionSpec,
  path: string,
): VariantPath | null {
  const [outerName, innerName] = path.split(".") as [string, string | undefined];
  const fail = (message: string, advice: string): null => {
    problem(compilation, area, owner, key, "VU8002", message, advice);
    return null;
  };
  const outer = union.variants.find((variant) => variant.name === outerName);
  if (!outer) {
    const known = union.variants.map((variant) => variant.name);
    return fail(`'${union.name}' has no variant '${outerName}'`, suggestion(outerName, known));
  }
  const first = { union: union.name, variant: outerName };
  if (innerName === undefined) return { variants: [{ ...first, field: null }] };
  const inner = nestedUnions(compilation, outer);
  const found = inner.find((nested) => nested.union.variants.some((variant) => variant.name === innerName));
  if (!found) {
    const known = inner.flatMap((nested) => nested.union.variants.map((variant) => variant.name));
    return fail(`'${outerName}' holds no variant '${innerName}'`, suggestion(innerName, known));
  }
  const second = { union: found.union.name, variant: innerName, field: null };
  return { variants: [{ ...first, field: found.field }, second] };
}

/** The unions that the members of a variant are. */
export function nestedUnions(compilation: Compilation, variant: VariantSpec): { field: string; union: UnionSpec }[] {
  const members = variant.fields ?? variant.values ?? (variant.value ? [variant.value] : []);
  return members.flatMap((member) => {
    const definition = typeof member.type === "string" ? compilation.symbols.jsonTypes.get(member.type) : undefined;
    return definition?.kind === "union" ? [{ field: member.name, union: definition.spec }] : [];
  });
}

function unions(compilation: Compilation): UnionSpec[] {
  return [...compilation.symbols.jsonTypes.values()].flatMap((type) => (type.kind === "union" ? [type.spec] : []));
}
