import type {
  Condition,
  FeatureReference,
  Item,
  Message,
  PayloadChoice,
  Reply,
  Request,
  ValueRule,
} from "../ir/model.js";
import type {
  ConditionSpec,
  FdsSpec,
  MessageSpec,
  PayloadChoiceSpec,
  ReplySpec,
  RequestSpec,
  StructSpec,
} from "../schema/spec-types.js";
import { suggestion } from "../source/suggest.js";
import { range } from "./bits.js";
import { type AreaInput, type Compilation, itemOf, problem, sourceOf } from "./compilation.js";
import { resolveDescriptors } from "./descriptors.js";
import { featureReference } from "./features.js";
import { camelCase, upperSnakeCase } from "./identifiers.js";
import type { ChannelDefinition } from "./symbols.js";

/** Reports unless `name` is a struct. */
export function structNamed(
  compilation: Compilation,
  area: AreaInput,
  owner: object,
  key: string,
  name: string,
): StructSpec | undefined {
  const definition = compilation.symbols.types.get(name);
  if (definition?.kind === "struct") return definition.spec;
  if (definition?.kind === "bit-struct") return { name, size: 0, transparent: false, fields: [] };
  const known = [...compilation.symbols.types.values()]
    .filter((type) => type.kind === "struct")
    .map((type) => type.spec.name);
  problem(compilation, area, owner, key, "VU2001", `payload '${name}' is not defined`, suggestion(name, known));
  return undefined;
}

/** Resolves the messages of one channel; also the parts of them that quirks replace. */
export class MessageResolver {
  readonly #compilation: Compilation;
  readonly #channel: ChannelDefinition;
  /** Names of the channel's messages. */
  readonly #names: ReadonlySet<string>;
  /** Names of those that others come after. */
  readonly #awaited: ReadonlySet<string>;

  constructor(compilation: Compilation, channel: ChannelDefinition) {
    this.#compilation = compilation;
    this.#channel = channel;
    this.#names = new Set(channel.messages.map(({ spec }) => spec.name));
    this.#awaited = new Set(channel.messages.flatMap(({ spec }) => spec.order?.after ?? []));
  }

  message(area: AreaInput, spec: MessageSpec): Message {
    const source = sourceOf(spec.source ?? area.spec.source);
    const item: Item = itemOf(area, spec, source);
    const request = this.request(area, spec.request);
    const reply = this.reply(area, spec, spec.reply ?? "none");
    return {
      ...item,
      cName: item.cName ?? `${this.#channel.spec.prefix ?? ""}${upperSnakeCase(spec.name)}`,
      id: spec.id,
      method: camelCase(spec.method ?? spec.name),
      ioctl: spec.ioctl ?? null,
      scope: spec.scope ?? "device",
      requires: (spec.requires ?? [])
        .map((condition) => this.condition(area, condition))
        .filter((condition) => condition !== null),
      request,
      reply,
      ack: this.#ack(area, spec, reply),
      ...this.descriptors(area, spec.fds, request, reply),
      negotiates: this.#negotiates(area, spec, request, reply),
      enters: this.#states(area, spec, "enters"),
      leaves: this.#states(area, spec, "leaves"),
      order: {
        after: this.#after(area, spec),
        queue: spec.order?.queue ?? "any",
        queues: spec.order?.queues ?? "any",
      },
      implementation: area.spec.overlay?.implementation ?? null,
    };
  }

  request(area: AreaInput, spec: RequestSpec | undefined): Request {
    if (!spec) return { payload: null, when: [], values: [] };
    const payload = spec.payload === "empty" ? null : spec.payload;
    if (payload !== null) structNamed(this.#compilation, area, spec, "payload", payload);
    return {
      payload,
      when: (spec.when ?? []).flatMap((choice) => this.#choice(area, choice)),
      values: Object.entries(spec.values ?? {}).flatMap(([field, rule]) => this.#valueRule(area, spec, field, rule)),
    };
  }

  reply(area: AreaInput, owner: object, spec: ReplySpec): Reply {
    if (spec === "none") return { kind: "none" };
    if ("always" in spec) {
      if (spec.always !== "empty") structNamed(this.#compilation, area, spec, "always", spec.always);
      else if (spec.failure) {
        problem(
          this.#compilation,
          area,
          spec,
          "failure",
          "VU5001",
          "an empty reply cannot tell failure from success",
          "name a payload, or drop 'failure'",
        );
      }
      return { kind: "always", payload: spec.always === "empty" ? null : spec.always, failure: spec.failure ?? null };
    }
    const conditions = spec.when.map((choice) => JSON.stringify(choice.if));
    const twin = conditions.findIndex((condition, index) => conditions.indexOf(condition) !== index);
    if (twin >= 0) {
      problem(
        this.#compilation,
        area,
        spec.when,
        twin,
        "VU5001",
        "this reply can never be sent: an earlier one has the same condition",
        "remove one of them",
      );
    }
    if (!this.#channel.spec.ack) {
      problem(
        this.#compilation,
        area,
        owner,
        "reply",
        "VU5001",
        "a conditional reply needs a channel with an acknowledgement",
        "the sender could not tell whether to wait; add 'ack' to the channel",
      );
    }
    return { kind: "when", when: spec.when.flatMap((choice) => this.#choice(area, choice)) };
  }

  descriptors(
    area: AreaInput,
    fds: FdsSpec | undefined,
    request: Request,
    reply: Reply,
  ): Pick<Message, "requestDescriptors" | "replyDescriptors"> {
    const condition = (spec: ConditionSpec): Condition | null => this.condition(area, spec);
    if (fds?.reply && reply.kind === "none") {
      problem(
        this.#compilation,
        area,
        fds,
        "reply",
        "VU5002",
        "descriptors of a reply that is never sent",
        "give the message a reply, or drop 'fds.reply'",
      );
    }
    return {
      requestDescriptors: fds?.request
        ? resolveDescriptors(this.#compilation, area, fds.request, request.payload, condition)
        : null,
      replyDescriptors: fds?.reply
        ? resolveDescriptors(
            this.#compilation,
            area,
            fds.reply,
            reply.kind === "always" ? reply.payload : null,
            condition,
          )
        : null,
    };
  }

  /** A condition: `{ state: x }`, or a feature set with a feature and the step that it must have reached. */
  condition(area: AreaInput, spec: ConditionSpec): Condition | null {
    const { step, state, ...features } = spec;
    const [entry, more] = Object.entries(features);
    if ((entry === undefined) === (state === undefined) || more) {
      problem(
        this.#compilation,
        area,
        spec,
        undefined,
        "VU5003",
        "a condition names one feature or one state",
        "write { FEATURE-SET: FEATURE } or { state: STATE }",
      );
      return null;
    }
    if (state !== undefined) {
      this.#checkState(area, spec, "state", state);
      return { kind: "state", state };
    }
    const [set, feature] = entry as [string, string];
    const reference: FeatureReference | null = featureReference(this.#compilation, area, spec, set, feature);
    return reference && { kind: "feature", feature: reference, step: step === "offer" ? "offer" : "accept" };
  }

  #choice(area: AreaInput, spec: PayloadChoiceSpec): PayloadChoice[] {
    if (spec.payload !== "empty") structNamed(this.#compilation, area, spec, "payload", spec.payload);
    const condition = this.condition(area, spec.if);
    return condition ? [{ if: condition, payload: spec.payload === "empty" ? null : spec.payload }] : [];
  }

  #valueRule(
    area: AreaInput,
    request: RequestSpec,
    field: string,
    rule: string | { enum: string; closed?: boolean },
  ): ValueRule[] {
    const payload = this.#compilation.symbols.types.get(request.payload);
    const fields = payload?.kind === "struct" ? payload.spec.fields.map((candidate) => candidate.name) : [];
    if (payload?.kind === "struct" && !fields.includes(field)) {
      problem(
        this.#compilation,
        area,
        request.values as object,
        field,
        "VU5004",
        `payload '${request.payload}' has no field '${field}'`,
        suggestion(field, fields),
      );
      return [];
    }
    if (typeof rule === "string") {
      const [minimum, maximum] = range(rule);
      if (minimum > maximum)
        problem(
          this.#compilation,
          area,
          request.values as object,
          field,
          "VU5004",
          `the range ${rule} is empty`,
          "write the smaller number first",
        );
      return [{ field, kind: "range", minimum, maximum }];
    }
    if (this.#compilation.symbols.types.get(rule.enum)?.kind !== "enum") {
      const known = [...this.#compilation.symbols.types.values()]
        .filter((type) => type.kind === "enum")
        .map((type) => type.spec.name);
      problem(
        this.#compilation,
        area,
        rule,
        "enum",
        "VU2001",
        `enum '${rule.enum}' is not defined`,
        suggestion(rule.enum, known),
      );
      return [];
    }
    return [{ field, kind: "enum", enum: rule.enum, closed: rule.closed ?? false }];
  }

  #ack(area: AreaInput, spec: MessageSpec, reply: Reply): "optional" | "required" {
    if (spec.ack === "required" && reply.kind === "always") {
      problem(
        this.#compilation,
        area,
        spec,
        "ack",
        "VU5001",
        `'${spec.name}' always has a reply, so it is never acknowledged`,
        "drop 'ack' or the reply",
      );
    }
    if (spec.ack === "required" && !this.#channel.spec.ack) {
      problem(
        this.#compilation,
        area,
        spec,
        "ack",
        "VU5001",
        `channel '${this.#channel.spec.name}' has no acknowledgement`,
        "add 'ack' to the channel, or drop it here",
      );
    }
    return spec.ack ?? "optional";
  }

  #negotiates(area: AreaInput, spec: MessageSpec, request: Request, reply: Reply): Message["negotiates"] {
    if (!spec.negotiates) return null;
    const payload =
      spec.negotiates.step === "offer" ? (reply.kind === "always" ? reply.payload : null) : request.payload;
    const definition = payload === null ? undefined : this.#compilation.symbols.types.get(payload);
    if (definition?.kind !== "struct" || !definition.spec.transparent) {
      const side = spec.negotiates.step === "offer" ? "reply" : "request";
      problem(
        this.#compilation,
        area,
        spec,
        "negotiates",
        "VU5001",
        `the ${side} of '${spec.name}' carries no feature bits`,
        "its payload must be a transparent struct such as u64",
      );
    }
    return spec.negotiates;
  }

  #states(area: AreaInput, spec: MessageSpec, key: "enters" | "leaves"): string[] {
    const states = spec[key] ?? [];
    for (const [index, state] of states.entries()) this.#checkState(area, states, index, state);
    return states;
  }

  #checkState(area: AreaInput, owner: object, key: string | number, state: string): void {
    const known = (this.#channel.spec.states ?? []).map((candidate) => candidate.name);
    if (known.includes(state)) return;
    problem(
      this.#compilation,
      area,
      owner,
      key,
      "VU4003",
      `state '${state}' is not defined in channel '${this.#channel.spec.name}'`,
      suggestion(state, known),
    );
  }

  /** A rule of order about a queue finds the queue by the payload's index. */
  #checkIndex(area: AreaInput, spec: MessageSpec): void {
    if (spec.scope !== "vring" || (!spec.order && !this.#awaited.has(spec.name))) return;
    const payload = this.#compilation.symbols.types.get(spec.request?.payload ?? "");
    const fields = payload && "fields" in payload.spec ? payload.spec.fields : [];
    if (fields.some(({ name }) => name === "index")) return;
    problem(
      this.#compilation,
      area,
      spec,
      spec.order ? "order" : "name",
      "VU5003",
      `the request of '${spec.name}' does not tell which vring it is about`,
      "a message with a rule of order about a vring needs a payload with a field 'index'",
    );
  }

  #after(area: AreaInput, spec: MessageSpec): string[] {
    const after = spec.order?.after ?? [];
    for (const [index, name] of after.entries()) {
      if (!this.#names.has(name))
        problem(
          this.#compilation,
          area,
          after,
          index,
          "VU5003",
          `there is no message '${name}'`,
          suggestion(name, [...this.#names]),
        );
    }
    this.#checkIndex(area, spec);
    return after;
  }
}
