import { type StatementStructures, StructureKind } from "ts-morph";
import type { Model } from "../../../ir/model.js";
import type { Service } from "../../../ir/service-model.js";
import { pascalCase } from "../../../passes/identifiers.js";
import { docText } from "../documentation.js";
import type { Module } from "../module.js";
import { CallShape } from "./call-shape.js";
import { defaultProfile, serviceNames } from "./service.js";

/** The asking side of a service: a class with one method a request. */
export function emitServiceClient(model: Model, service: Service, module: Module): StatementStructures[] {
  const channel = module.supportType("ServiceChannel");
  const profile = module.supportType("Profile");
  return [
    {
      kind: StructureKind.Class,
      isExported: true,
      name: pascalCase(service.client),
      docs: [
        `\n${service.doc} One method a request, which resolves with what the answer tells.\nEvery method rejects with ERR_VU_PROFILE, before anything is sent, when the chosen profile lacks the request; with a ServiceError when the peer could not.`,
      ],
      implements: [module.supportType("ServiceClient")],
      properties: [
        { name: "channel", isReadonly: true, type: channel },
        { name: "profile", isReadonly: true, type: profile, docs: ["What the peer is taken to understand."] },
      ],
      ctors: [
        {
          parameters: [
            { name: "channel", type: channel },
            { name: "profile", type: profile, initializer: defaultProfile(model, service, module) },
          ],
          statements: "this.channel = channel;\nthis.profile = profile;",
        },
      ],
      methods: service.calls.map((call) => {
        const shape = new CallShape(model, service, call);
        return {
          name: shape.method,
          docs: [docText(call, ...(call.deferred ? ["The answer may come late, or never: give a timeout."] : []))],
          parameters: [
            ...(shape.parameters.length > 0 ? [{ name: "request", type: module.useType(shape.requestType) }] : []),
            { name: "options", hasQuestionToken: true, type: module.supportType("CallOptions") },
          ],
          returnType: `Promise<${shape.replyType(module)}>`,
          statements: body(service, shape, module),
        };
      }),
    },
  ];
}

function body(service: Service, shape: CallShape, module: Module): string {
  const names = serviceNames(service);
  const take = shape.call.reply ? `(response) => ${shape.takeText("response")}` : "() => undefined";
  return `return ${module.support("callService")}(
${module.use(names.service)},
this,
${module.use(names.calls)}.${shape.method},
${shape.requestValue("request")},
options,
${take},
);`;
}
