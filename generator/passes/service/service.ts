import type { AbsentAnswer, Call, Service, VariantPath } from "../../ir/service-model.js";
import type { CallSpec, ServiceSpec, UnionSpec, VariantSpec } from "../../schema/service-types.js";
import { suggestion } from "../../source/suggest.js";
import { type AreaInput, type Compilation, itemOf, problem, sourceOf } from "../compilation.js";
import { nestedUnions, resolvePath, unionNamed } from "./variant-path.js";

/** Resolves a service: each call leads to a variant of the request and to the answers that it can have. */
export function resolveService(compilation: Compilation, area: AreaInput, spec: ServiceSpec): Service | null {
  const request = unionNamed(compilation, area, spec, "request", spec.request);
  const response = unionNamed(compilation, area, spec, "response", spec.response);
  if (!request || !response) return null;
  const item = itemOf(area, spec, sourceOf(area.spec.source));
  const success = resolvePath(compilation, area, spec, "success", response, spec.success);
  checkCoverage(compilation, area, spec, request);
  return {
    ...item,
    lineage: area.spec.lineage ?? null,
    maximumDescriptors: spec.transport["max-descriptors"],
    client: spec.client,
    server: spec.server,
    request: spec.request,
    response: spec.response,
    errors: resolveErrors(compilation, area, spec, response),
    malformed: spec.malformed,
    calls: spec.calls.flatMap((call): Call[] => {
      const path = resolvePath(compilation, area, call, "request", request, call.request);
      if (!path) return [];
      return [
        {
          ...itemOf(area, call, item.source),
          request: path,
          reply: resolveReply(compilation, area, call, response, success),
          absent: resolveAbsent(compilation, area, spec, call, response),
          deferred: call.deferred ?? false,
        },
      ];
    }),
  };
}

function resolveReply(
  compilation: Compilation,
  area: AreaInput,
  call: CallSpec,
  response: UnionSpec,
  success: VariantPath | null,
): VariantPath | null {
  if (call.reply === undefined) return success;
  return call.reply === "none" ? null : resolvePath(compilation, area, call, "reply", response, call.reply);
}

function resolveErrors(
  compilation: Compilation,
  area: AreaInput,
  spec: ServiceSpec,
  response: UnionSpec,
): Service["errors"] {
  return spec.errors.flatMap((error) => {
    resolvePath(compilation, area, error, "variant", response, error.variant);
    const variant = response.variants.find((candidate) => candidate.name === error.variant);
    if (variant && !variant.value) {
      const message = `'${error.variant}' has no value that could say what went wrong`;
      problem(compilation, area, error, "variant", "VU8002", message, "name a variant with a value");
    }
    if (error.errno !== undefined && compilation.symbols.types.get(error.errno)?.kind !== "enum") {
      const message = `enum '${error.errno}' is not defined`;
      problem(compilation, area, error, "errno", "VU2001", message, "name the enum of error numbers");
    }
    return variant?.value ? [{ variant: error.variant, field: variant.value.name, errno: error.errno ?? null }] : [];
  });
}

function resolveAbsent(
  compilation: Compilation,
  area: AreaInput,
  service: ServiceSpec,
  call: CallSpec,
  response: UnionSpec,
): AbsentAnswer | null {
  const { absent } = call;
  const fail = (message: string, advice: string): null => {
    problem(compilation, area, absent ?? call, undefined, "VU8005", message, advice);
    return null;
  };
  if (absent === undefined) {
    return call.reply === "none"
      ? null
      : fail(`'${call.name}' does not say what is answered where nothing serves it`, "add 'absent'");
  }
  if (absent.reply !== undefined) {
    const path = resolvePath(compilation, area, absent, "reply", response, absent.reply);
    return path && { kind: "reply", path };
  }
  if (absent.text !== undefined) {
    return service.errors.some((error) => error.errno === undefined)
      ? { kind: "text", text: absent.text }
      : fail("the service has no answer that is a text", "answer with an error number");
  }
  const name = absent.errno ?? "";
  const numbers = service.errors
    .flatMap((error) => error.errno ?? [])
    .map((name) => compilation.symbols.types.get(name));
  const entries = numbers.flatMap((definition) => (definition?.kind === "enum" ? definition.spec.entries : []));
  const entry = entries.find((candidate) => candidate.name === name);
  return entry
    ? { kind: "errno", errno: entry.value }
    : fail(
        `there is no error number '${name}'`,
        suggestion(
          name,
          entries.map((candidate) => candidate.name),
        ),
      );
}

/** Each variant of the request has one call; or, where calls name what it holds, each of those has one. */
function checkCoverage(compilation: Compilation, area: AreaInput, spec: ServiceSpec, request: UnionSpec): void {
  const paths = spec.calls.map((call) => call.request);
  for (const variant of request.variants) {
    const inside = paths.find((path) => path.startsWith(`${variant.name}.`));
    const wanted = inside ? innerPaths(compilation, variant, inside) : [variant.name];
    for (const path of wanted) {
      if (paths.includes(path)) continue;
      const message = `'${path}' of '${request.name}' has no call`;
      problem(compilation, area, spec, "calls", "VU8003", message, `add a call with 'request: ${path}'`);
    }
  }
  for (const [index, call] of spec.calls.entries()) {
    if (paths.indexOf(call.request) === index) continue;
    const message = `'${call.request}' has two calls`;
    problem(compilation, area, call, "request", "VU8003", message, "remove one of them");
  }
}

/** The paths to all variants of the union in which `path` ends. */
function innerPaths(compilation: Compilation, outer: VariantSpec, path: string): string[] {
  const name = path.slice(outer.name.length + 1);
  const found = nestedUnions(compilation, outer).find(({ union }) =>
    union.variants.some((variant) => variant.name === name),
  );
  return (found?.union.variants ?? []).map((variant) => `${outer.name}.${variant.name}`);
}
