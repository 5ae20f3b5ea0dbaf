import type { Area } from "../../ir/model.js";
import type { AreaInput, Compilation } from "../compilation.js";
import { lineageOf, resolveLineage } from "./availability.js";
import { resolveRecord, resolveUnion } from "./definitions.js";
import { resolveProtobuf } from "./protobuf.js";
import { resolveService } from "./service.js";

/** The parts of an area that describe JSON and protobuf in packets. */
export function resolveJsonArea(
  compilation: Compilation,
  area: AreaInput,
): Pick<Area, "lineage" | "lineages" | "records" | "unions" | "protobufMessages" | "services"> {
  const { spec } = area;
  return {
    lineage: lineageOf(compilation, area)?.name ?? null,
    lineages: (spec.lineages ?? []).map((item) => resolveLineage(compilation, area, item)),
    records: (spec.records ?? []).map((item) => resolveRecord(compilation, area, item)),
    unions: (spec.unions ?? []).map((item) => resolveUnion(compilation, area, item)),
    protobufMessages: (spec["protobuf-messages"] ?? []).map((item) => resolveProtobuf(compilation, area, item)),
    services: (spec.services ?? []).flatMap((item) => resolveService(compilation, area, item) ?? []),
  };
}
