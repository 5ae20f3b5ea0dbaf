import { lookup } from "../../../ir/lookup.js";
import type { Model } from "../../../ir/model.js";
import type { Call, RecordField, Service, Union, Variant, VariantPath } from "../../../ir/service-model.js";
import { camelCase, pascalCase } from "../../../passes/identifiers.js";
import type { Module } from "../module.js";
import { memberTexts, typeText } from "./type-text.js";

/** The variants along a path, each with the member in which the next one lies. */
interface Step {
  readonly union: Union;
  readonly variant: Variant;
  readonly field: string | null;
}

/** How a call of a service looks as a method, the same for clients and servers. */
export class CallShape {
  readonly call: Call;
  readonly #request: readonly Step[];
  readonly #reply: readonly Step[] | null;
  readonly #service: Service;

  constructor(model: Model, service: Service, call: Call) {
    this.call = call;
    this.#service = service;
    this.#request = stepsOf(model, call.request);
    this.#reply = call.reply && stepsOf(model, call.reply);
  }

  get method(): string {
    return camelCase(this.call.name);
  }

  /** As JSON names it, such as `DiskCommand.Resize`. */
  get wireName(): string {
    return this.#request.map((step) => step.variant.wire).join(".");
  }

  /** What a caller gives: the members of all variants along the path, less those that the path itself decides. */
  get parameters(): readonly RecordField[] {
    return this.#request.flatMap(({ variant, field }) => variant.fields.filter((member) => member.name !== field));
  }

  /** Name of the type of the parameters. */
  get requestType(): string {
    return `${pascalCase(this.#service.server)}${pascalCase(this.call.name)}Request`;
  }

  requestTypeText(module: Module): string {
    return `{\n${memberTexts(this.parameters, module).join("\n")}\n}`;
  }

  /** The request as a value, its members taken from `source`. */
  requestValue(source: string): string {
    return valueText(this.#request, (member) => `${source}.${member}`);
  }

  /** The member and kind along the path, for switches: `command` and `resize`, or nothing for a request of one step. */
  get inner(): { readonly member: string; readonly kind: string } | null {
    const [outer, inner] = this.#request;
    return outer?.field && inner ? { member: camelCase(outer.field), kind: camelCase(inner.variant.name) } : null;
  }

  get outerKind(): string {
    return camelCase(this.#request[0]?.variant.name ?? "");
  }

  /** The parameters as a value, taken from the request that a server reads, and from what is inside it. */
  parametersFrom(request: string, inside: string | undefined): string {
    const members = this.#request.flatMap(({ variant, field }, depth) => {
      const source = depth === 0 ? request : inside;
      return variant.fields
        .filter((member) => member.name !== field)
        .map((member) => `${camelCase(member.name)}: ${source}.${camelCase(member.name)}`);
    });
    return `{ ${members.join(", ")} }`;
  }

  /** The type that the method returns, without its promise. */
  replyType(module: Module): string {
    const leaf = this.#reply?.at(-1)?.variant;
    if (!leaf || leaf.shape === "unit") return "void";
    const [only] = leaf.fields;
    if (leaf.shape === "value" && only) return typeText(only.type, module);
    return `{ ${leaf.fields.map((field) => `readonly ${camelCase(field.name)}: ${typeText(field.type, module)}`).join("; ")} }`;
  }

  /** Gives the reply out of the answer `response`, and nothing when it means something else. */
  takeText(response: string): string {
    const steps = this.#reply ?? [];
    const conditions = steps.map(({ union, variant }, depth) => {
      const place = placeOf(steps, response, depth);
      return union.names ? `${place} === "${variant.wire}"` : `${place}.kind === "${camelCase(variant.name)}"`;
    });
    const leaf = steps.at(-1)?.variant;
    const place = placeOf(steps, response, steps.length - 1);
    return `${conditions.join(" && ")} ? { reply: ${leaf ? replyValue(leaf, place) : "undefined"} } : undefined`;
  }

  /** The answer as a value, made from `reply`. */
  responseValue(reply: string): string {
    const steps = this.#reply ?? [];
    const isValue = steps.at(-1)?.variant.shape === "value";
    return valueText(steps, (member) => (isValue ? reply : `${reply}.${member}`));
  }

  /** Of an answer that holds a union: its kind, and the member that holds it. */
  get nested(): { readonly kind: string; readonly member: string } | null {
    const outer = this.#reply?.[0];
    return outer?.field ? { kind: camelCase(outer.variant.name), member: camelCase(outer.field) } : null;
  }
}

/** The answer that a path of variants without content is. */
export function unitValue(model: Model, path: VariantPath): string {
  return valueText(stepsOf(model, path), () => "undefined");
}

function stepsOf(model: Model, path: VariantPath): Step[] {
  const { unions } = lookup(model);
  return path.variants.map((step) => {
    const union = unions.get(step.union);
    const variant = union?.variants.find((candidate) => candidate.name === step.variant);
    if (!union || !variant) throw new Error(`the model has no variant ${step.union}.${step.variant}`);
    return { union, variant, field: step.field };
  });
}

function valueText(steps: readonly Step[], member: (name: string) => string): string {
  const [step, ...rest] = steps;
  if (!step) return "undefined";
  if (step.union.names) return `"${step.variant.wire}"`;
  const members = step.variant.fields.map((field) => {
    const name = camelCase(field.name);
    return `${name}: ${field.name === step.field ? valueText(rest, member) : member(name)}`;
  });
  return `{ ${[`kind: "${camelCase(step.variant.name)}"`, ...members].join(", ")} }`;
}

function placeOf(steps: readonly Step[], root: string, depth: number): string {
  const members = steps.slice(0, depth).map((step) => `.${camelCase(step.field ?? "")}`);
  return `${root}${members.join("")}`;
}

function replyValue(leaf: Variant, place: string): string {
  const [only] = leaf.fields;
  if (!only) return "undefined";
  if (leaf.shape === "value") return `${place}.${camelCase(only.name)}`;
  return `{ ${leaf.fields.map((field) => `${camelCase(field.name)}: ${place}.${camelCase(field.name)}`).join(", ")} }`;
}
