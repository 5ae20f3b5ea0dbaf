import type { ProtobufMessage } from "../../ir/service-model.js";
import type { ProtobufMessageSpec } from "../../schema/service-types.js";
import { suggestion } from "../../source/suggest.js";
import { type AreaInput, type Compilation, itemOf, problem, sourceOf } from "../compilation.js";

export function resolveProtobuf(compilation: Compilation, area: AreaInput, spec: ProtobufMessageSpec): ProtobufMessage {
  const item = itemOf(area, spec, sourceOf(area.spec.source));
  const { protobufMessages } = compilation.symbols;
  const numbers = new Set<number>();
  return {
    ...item,
    oneof: spec.oneof ?? false,
    fields: spec.fields.map((field) => {
      if (field.type !== "u64" && !protobufMessages.has(field.type)) {
        const advice = suggestion(field.type, ["u64", ...protobufMessages.keys()]);
        problem(compilation, area, field, "type", "VU2001", `type '${field.type}' is not defined`, advice);
      }
      if (numbers.has(field.number)) {
        const message = `two fields of '${spec.name}' have the number ${field.number}`;
        problem(compilation, area, field, "number", "VU3004", message, "give each field a number of its own");
      }
      numbers.add(field.number);
      return {
        ...itemOf(area, field, item.source),
        number: field.number,
        message: field.type === "u64" ? null : field.type,
        repeated: field.repeated ?? false,
      };
    }),
  };
}
