import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StatementStructures } from "ts-morph";
import type { Area, Model } from "../../ir/model.js";
import { packagePath } from "../../package-path.js";
import { camelCase, pascalCase, upperSnakeCase } from "../../passes/identifiers.js";
import { banner, type Output } from "../output.js";
import { emitBitStruct, emitConstant, emitEnum, emitFlags } from "./bits.js";
import { emitClient } from "./client.js";
import { definitionsName, emitDefinitions } from "./definitions.js";
import { deviceName, emitDevice, emitDeviceTypes, emitFeatureSet } from "./features.js";
import { CallShape } from "./json/call-shape.js";
import { emitJsonDefinitions } from "./json/definitions.js";
import { emitLineage, profilesName } from "./json/lineage.js";
import { emitProtobuf } from "./json/protobuf.js";
import { emitServiceDefinition, serviceNames } from "./json/service.js";
import { emitServiceClient } from "./json/service-client.js";
import { emitServiceServer } from "./json/service-server.js";
import { Module, ModuleIndex } from "./module.js";
import { emitPeers } from "./peers.js";
import { print } from "./print.js";
import { emitServer } from "./server.js";
import { emitStruct, fieldTableName, hasFieldTable } from "./struct.js";

/** The TypeScript target: a module a spec file, a client and a server module a channel, and the support library. */
export function emitTypeScript(model: Model): Output[] {
  const index = indexNames(model);
  const modules: { module: Module; area: Area }[] = [];
  for (const area of model.areas) {
    const module = new Module(area.name, index);
    module.statements.push(...definitions(model, area, module));
    if (module.statements.length > 0) modules.push({ module, area });
    for (const channel of area.channels) {
      const client = new Module(clientModule(area, channel.client), index);
      client.statements.push(...emitClient(model, channel, client));
      const server = new Module(clientModule(area, channel.server), index);
      server.statements.push(...emitServer(model, channel, server));
      modules.push({ module: client, area }, { module: server, area });
    }
    for (const service of area.services) {
      const client = new Module(clientModule(area, service.client), index);
      client.statements.push(...emitServiceClient(model, service, client));
      const server = new Module(clientModule(area, `${service.server}-server`), index);
      server.statements.push(...emitServiceServer(model, service, server));
      modules.push({ module: client, area }, { module: server, area });
    }
  }
  const peers = new Module("peers", index);
  peers.statements.push(...emitPeers(model, peers));
  const types = new Module("virtio/device-types", index);
  types.statements.push(emitDeviceTypes(model, types));
  const outputs = modules.map(({ module, area }): Output => {
    return { path: `typescript/${module.path}.ts`, text: banner("//", [area.file]) + print(module) };
  });
  for (const module of [peers, types])
    outputs.push({ path: `typescript/${module.path}.ts`, text: banner("//", ["spec/"]) + print(module) });
  return [...outputs, ...support(), barrel([...modules.map(({ module }) => module.path), peers.path, types.path])];
}

const clientModule = (area: Area, name: string): string => join(area.name, "..", name);

function definitions(model: Model, area: Area, module: Module): (StatementStructures | string)[] {
  return [
    ...area.constants.map(emitConstant),
    ...area.flags.flatMap(emitFlags),
    ...area.enums.flatMap(emitEnum),
    ...area.bitStructs.flatMap((item) => emitBitStruct(item, module)),
    ...area.structs.flatMap((item) => emitStruct(item, module)),
    ...area.features.flatMap((item) => emitFeatureSet(item, module)),
    ...area.devices.flatMap((item) => emitDevice(item, model, module)),
    ...area.channels.flatMap((channel) => emitDefinitions(model, channel, module)),
    ...area.lineages.flatMap((item) => emitLineage(item, module)),
    ...emitJsonDefinitions(area, module),
    ...emitProtobuf(area.protobufMessages, module),
    ...area.services.flatMap((item) => emitServiceDefinition(model, item, module)),
  ];
}

function indexNames(model: Model): ModuleIndex {
  const index = new ModuleIndex();
  for (const area of model.areas) {
    for (const item of area.constants) index.export(upperSnakeCase(item.name), area.name);
    for (const item of [...area.flags, ...area.enums, ...area.bitStructs, ...area.structs])
      index.export(pascalCase(item.name), area.name);
    for (const layout of [...area.bitStructs, ...area.structs]) index.define(layout);
    for (const item of area.features) {
      index.export(pascalCase(item.name), area.name);
      index.export(`${pascalCase(item.name)}s`, area.name);
    }
    for (const item of area.structs.filter(hasFieldTable)) index.export(fieldTableName(item), area.name);
    for (const item of area.devices) index.export(deviceName(item), area.name);
    for (const item of [...area.records, ...area.unions, ...area.protobufMessages])
      index.export(pascalCase(item.name), area.name);
    for (const item of area.lineages) index.export(profilesName(item.name), area.name);
    for (const service of area.services) {
      const names = serviceNames(service);
      for (const name of [names.service, names.calls]) index.export(name, area.name);
      for (const call of service.calls) index.export(new CallShape(model, service, call).requestType, area.name);
    }
    for (const channel of area.channels) {
      index.export(pascalCase(channel.name), area.name);
      index.export(definitionsName(channel), area.name);
      index.export(`${camelCase(channel.name)}sById`, area.name);
    }
  }
  return index;
}

/** The support library is copied, so that generated code depends on nothing outside its folder. */
function support(): Output[] {
  const folder = packagePath("generator/emit/typescript/support");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => ({
      path: `typescript/support/${name}`,
      text: banner("//", [`generator/emit/typescript/support/${name}`]) + readFileSync(join(folder, name), "utf8"),
    }));
}

function barrel(modules: readonly string[]): Output {
  const lines = ["support/index", ...modules].map((module) => `export * from "./${module}.js";\n`);
  return { path: "typescript/index.ts", text: `${banner("//", ["spec/"])}${lines.join("")}` };
}
