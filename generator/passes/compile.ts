import type { Area, Device, Model } from "../ir/model.js";
import type { DeviceSpec } from "../schema/spec-types.js";
import { validate } from "../schema/validate.js";
import { Report } from "../source/report.js";
import type { SourceFile } from "../source/source-file.js";
import { suggestion } from "../source/suggest.js";
import { resolveBitStruct, resolveEnum, resolveFlags } from "./bits.js";
import { resolveChannel } from "./channels.js";
import { type AreaInput, type Compilation, implementationOf, itemOf, problem, sourceOf } from "./compilation.js";
import { reportUndocumented } from "./documentation.js";
import { reportSharedBits, resolveFeatureSet } from "./features.js";
import { Layouts } from "./layout.js";
import { resolvePeer } from "./peers.js";
import { resolveQuirks } from "./quirks.js";
import { resolveJsonArea } from "./service/area.js";
import { collectSymbols } from "./symbols.js";

/** The outcome of compiling a specification: the model, unless there are problems. */
export interface CompilationResult {
  readonly model: Model | undefined;
  readonly report: Report;
}

/**
 * Turns parsed files into the resolved model. Every pass reports what it finds and goes on, so that one run shows all problems;
 * only the form of the files is a gate, because nothing can be said about a file of unknown form.
 */
export function compile(sources: readonly SourceFile[], report = new Report()): CompilationResult {
  const areas: AreaInput[] = [];
  for (const source of sources) {
    const spec = validate(source, report);
    if (!spec) continue;
    if (source.overlay !== (spec.overlay !== undefined)) {
      const advice = source.overlay
        ? "an overlay says whose it is: add 'overlay: { implementation: NAME }'"
        : "give this file with --overlay";
      report.add(
        "VU7001",
        source.positionOf(spec, "area"),
        source.overlay ? "this file is not an overlay" : "an overlay stands among the base files",
        advice,
      );
    }
    areas.push({ spec, source });
  }
  if (report.problems.some((found) => found.code.startsWith("VU1"))) return { model: undefined, report };

  const compilation: Compilation = { areas, symbols: collectSymbols(areas, report), report };
  const layouts = new Layouts(compilation);
  const model: Model = { areas: areas.map((area) => resolveArea(compilation, layouts, area)) };
  reportSharedBits(compilation);
  reportUndocumented(compilation);
  return { model: report.failed ? undefined : deepFreeze(model), report };
}

function resolveArea(compilation: Compilation, layouts: Layouts, area: AreaInput): Area {
  const { spec } = area;
  const source = sourceOf(spec.source);
  return {
    name: spec.area,
    file: area.source.name,
    doc: spec.doc,
    source,
    implementation: implementationOf(area),
    linux: spec.linux ? { headers: spec.linux.headers, since: spec.linux.since ?? null } : null,
    cPrefix: spec["c-prefix"] ?? null,
    constants: (spec.constants ?? []).map((item) => ({
      ...itemOf(area, item, source),
      value: item.value,
      unit: item.unit ?? null,
    })),
    flags: (spec.flags ?? []).map((item) => resolveFlags(compilation, area, item, source)),
    enums: (spec.enums ?? []).map((item) => resolveEnum(compilation, area, item, source)),
    bitStructs: (spec["bit-structs"] ?? []).map((item) => resolveBitStruct(compilation, area, item, source)),
    structs: (spec.structs ?? []).map((item) => layouts.resolve(area, item, source)),
    features: (spec.features ?? []).map((item) => resolveFeatureSet(compilation, area, item, source)),
    channels: (spec.channels ?? []).flatMap((item) =>
      "extend" in item ? [] : [resolveChannel(compilation, area, item, source)],
    ),
    devices: (spec.devices ?? []).map((item) => resolveDevice(compilation, area, item)),
    peer: resolvePeer(compilation, area),
    quirks: resolveQuirks(compilation, area),
    ...resolveJsonArea(compilation, area),
  };
}

function resolveDevice(compilation: Compilation, area: AreaInput, spec: DeviceSpec): Device {
  const { symbols } = compilation;
  if (spec.features !== undefined && !symbols.featureSets.has(spec.features)) {
    problem(
      compilation,
      area,
      spec,
      "features",
      "VU4001",
      `feature set '${spec.features}' is not defined`,
      suggestion(spec.features, [...symbols.featureSets.keys()]),
    );
  }
  if (spec.config !== undefined && symbols.types.get(spec.config)?.kind !== "struct") {
    problem(
      compilation,
      area,
      spec,
      "config",
      "VU2001",
      `struct '${spec.config}' is not defined`,
      suggestion(spec.config, [...symbols.types.keys()]),
    );
  }
  return {
    ...itemOf(area, spec, sourceOf(area.spec.source)),
    virtioId: spec["virtio-id"],
    features: spec.features ?? null,
    config: spec.config ?? null,
    queues: spec.queues.map((queue) => {
      const [first, last] = queue.index.split("..");
      return {
        name: queue.name,
        first: Number(first),
        last: last === undefined ? Number(first) : last === "" ? null : Number(last),
        doc: queue.doc,
      };
    }),
  };
}

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
