import { type StatementStructures, StructureKind } from "ts-morph";
import { lookup } from "../../../ir/lookup.js";
import type { Model } from "../../../ir/model.js";
import type { Service } from "../../../ir/service-model.js";
import { camelCase, pascalCase, upperSnakeCase } from "../../../passes/identifiers.js";
import { constant } from "../bits.js";
import { docs } from "../documentation.js";
import type { Module } from "../module.js";
import { CallShape, unitValue } from "./call-shape.js";
import { profilesName } from "./lineage.js";

/** Names of the service's definition and of the table of its calls. */
export function serviceNames(service: Service): { readonly service: string; readonly calls: string } {
  const name = camelCase(service.server);
  return { service: `${name}Service`, calls: `${name}Calls` };
}

/** The profile that is used unless another is chosen: the last of the lineage. */
export function defaultProfile(model: Model, service: Service, module: Module): string {
  const last = lookup(model)
    .lineages.get(service.lineage ?? "")
    ?.profiles.at(-1);
  if (!service.lineage || !last) return module.support("NO_PROFILE");
  return `${module.use(profilesName(service.lineage))}.${camelCase(last.name)}`;
}

/** What the specification says of a service: its types, the types of its requests' parameters, and the table of its calls. */
export function emitServiceDefinition(model: Model, service: Service, module: Module): StatementStructures[] {
  const names = serviceNames(service);
  const request = pascalCase(service.request);
  const response = pascalCase(service.response);
  const shapes = service.calls.map((call) => new CallShape(model, service, call));
  const errors = service.errors.map((arm) => {
    const errnoNames = arm.errno ? module.use(pascalCase(arm.errno)) : "null";
    return `{ kind: "${camelCase(arm.variant)}", member: "${camelCase(arm.field)}", errnoNames: ${errnoNames} },`;
  });
  const definition = `{
name: "${service.name}",
request: ${module.use(request)},
response: ${module.use(response)},
errors: [\n${errors.join("\n")}\n],
maximumDescriptors: ${service.maximumDescriptors},
malformed: "${service.malformed}",
}`;
  const type = `${module.supportType("ServiceDefinition")}<${request}, ${response}>`;
  const calls = shapes.map((shape) => `${shape.method}: ${callText(model, service, shape, module)},`);
  const callType = module.supportType("CallDefinition");
  return [
    constant(names.service, definition, docs(service), type),
    constant(names.calls, `{\n${calls.join("\n")}\n} satisfies Record<string, ${callType}<${response}>>`, [
      "What the specification says of each request.",
    ]),
    ...shapes.flatMap((shape): StatementStructures[] =>
      shape.parameters.length === 0
        ? []
        : [
            {
              kind: StructureKind.TypeAlias,
              isExported: true,
              name: shape.requestType,
              docs: [`What ${shape.wireName} asks for.`],
              type: shape.requestTypeText(module),
            },
          ],
    ),
  ];
}

function callText(model: Model, service: Service, shape: CallShape, module: Module): string {
  const { call, nested } = shape;
  return `{
method: "${shape.method}",
name: "${shape.wireName}",
section: "${call.source.document}, ${call.source.section}",
answered: ${call.reply !== null},
nested: ${nested ? `{ kind: "${nested.kind}", member: "${nested.member}" }` : "null"},
absent: ${absentText(model, service, shape, module)},
}`;
}

function absentText(model: Model, service: Service, { call }: CallShape, module: Module): string {
  const { absent } = call;
  if (!absent) return "undefined";
  if (absent.kind === "reply") return unitValue(model, absent.path);
  const arm = service.errors.find((error) => (error.errno === null) === (absent.kind === "text"));
  if (!arm) return "undefined";
  const value =
    absent.kind === "text" ? JSON.stringify(absent.text) : errnoText(model, arm.errno, absent.errno, module);
  return `{ kind: "${camelCase(arm.variant)}", ${camelCase(arm.field)}: ${value} }`;
}

function errnoText(model: Model, name: string | null, value: number, module: Module): string {
  const found = lookup(model).enums.get(name ?? "");
  const entry = found?.entries.find((candidate) => candidate.value === value);
  return found && entry ? `${module.use(pascalCase(found.name))}.${upperSnakeCase(entry.name)}` : String(value);
}
