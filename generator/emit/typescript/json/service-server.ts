import { type FunctionDeclarationStructure, type StatementStructures, StructureKind } from "ts-morph";
import type { Model } from "../../../ir/model.js";
import type { Service } from "../../../ir/service-model.js";
import { pascalCase } from "../../../passes/identifiers.js";
import { docText } from "../documentation.js";
import type { Module } from "../module.js";
import { CallShape } from "./call-shape.js";
import { defaultProfile, serviceNames } from "./service.js";

/** The serving side of a service: an interface with one method a request, and the dispatcher that calls it. */
export function emitServiceServer(model: Model, service: Service, module: Module): (StatementStructures | string)[] {
  const shapes = service.calls.map((call) => new CallShape(model, service, call));
  const name = pascalCase(service.server);
  return [
    {
      kind: StructureKind.Interface,
      isExported: true,
      name,
      docs: [
        `\n${service.doc} One method a request; the dispatcher has checked the request before it calls.\nA method owns the descriptors that it is given, also when it throws. It throws a ServiceError to answer that it could not.`,
      ],
      methods: shapes.map((shape) => ({
        name: shape.method,
        docs: [docText(shape.call)],
        parameters: shape.parameters.length > 0 ? [{ name: "request", type: module.useType(shape.requestType) }] : [],
        returnType: `${module.supportType("Awaitable")}<${shape.replyType(module)}>`,
      })),
    },
    dispatcher(model, service, name, module),
    router(service, shapes, name, module),
  ];
}

function dispatcher(model: Model, service: Service, name: string, module: Module): FunctionDeclarationStructure {
  const packet = module.supportType("ServicePacket");
  const route = routerName(service);
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: `dispatch${name}`,
    docs: [
      `\nServes one packet: calls the method of \`served\` that it asks for. A method that is missing answers as the original does where nothing serves the request.\nThe descriptors of the packet are taken; those of the answer are to be closed when it is sent.\n@returns the packet to send, or undefined where nothing is answered\n@throws VhostUserError when the connection is to be closed`,
    ],
    parameters: [
      { name: "served", type: `Partial<${name}>` },
      { name: "packet", type: packet },
      { name: "options", type: module.supportType("ServeOptions"), initializer: "{}" },
    ],
    returnType: `Promise<${packet} | undefined>`,
    statements: `const profile = options.profile ?? ${defaultProfile(model, service, module)};
return ${module.support("serveService")}(${module.use(serviceNames(service).service)}, packet, profile, options, (request) => ${route}(served, request));`,
  };
}

function routerName(service: Service): string {
  return `route${pascalCase(service.server)}`;
}

function router(
  service: Service,
  shapes: readonly CallShape[],
  name: string,
  module: Module,
): FunctionDeclarationStructure {
  const response = module.useType(pascalCase(service.response));
  const kinds = [...new Set(shapes.map((shape) => shape.outerKind))];
  const cases = kinds.map((kind) => {
    const inside = shapes.filter((shape) => shape.outerKind === kind);
    const [only] = inside;
    if (only && !only.inner) return `case "${kind}": {\nreturn ${routeText(service, only, module)};\n}`;
    const inner = inside.map(
      (shape) => `case "${shape.inner?.kind}": {\nreturn ${routeText(service, shape, module, shape.inner?.member)};\n}`,
    );
    return `case "${kind}": {\nconst { ${only?.inner?.member} } = request;\nswitch (${only?.inner?.member}.kind) {\n${inner.join("\n")}\n}\n}`;
  });
  return {
    kind: StructureKind.Function,
    name: routerName(service),
    parameters: [
      { name: "served", type: `Partial<${name}>` },
      { name: "request", type: module.useType(pascalCase(service.request)) },
    ],
    returnType: `${module.supportType("Route")}<${response}>`,
    statements: `switch (request.kind) {\n${cases.join("\n")}\n}`,
  };
}

function routeText(service: Service, shape: CallShape, module: Module, inner?: string): string {
  const { method } = shape;
  const definition = `${module.use(serviceNames(service).calls)}.${method}`;
  const parameters = shape.parameters.length > 0 ? `, ${shape.parametersFrom("request", inner)}` : "";
  const returns = shape.replyType(module) !== "void";
  const call = `await ${method}.call(served${parameters});`;
  const answer = shape.call.reply ? shape.responseValue("reply") : "undefined";
  return `${module.support("routed")}(${definition}, served.${method}, async (${method}) => {
${returns ? `const reply = ${call}` : call}
return ${answer};
})`;
}
