import type { Area, Field, Model, PayloadChoice, Struct } from "../ir/model.js";
import type { JsonType, Lineage } from "../ir/service-model.js";
import type { Flow } from "./change.js";

/** What no message carries lies in memory that both sides read and write: rings, requests of a driver, configuration spaces. */
const SHARED: readonly Flow[] = [
  { sender: "front-end", receiver: "back-end" },
  { sender: "back-end", receiver: "front-end" },
];

/** What stands in packets, where no service tells whose. */
const PACKETS: readonly Flow[] = [{ sender: "sender", receiver: "receiver" }];

/** Who sends the types of a model to whom, and where unknown values of them are refused. */
export class Usage {
  readonly #structs: ReadonlyMap<string, Struct>;
  readonly #flows = new Map<string, Flow[]>();
  readonly #closed = new Map<string, Flow[]>();
  readonly #configurations = new Set<string>();
  /** The types that types of packets refer to. */
  readonly #packets: ReadonlyMap<string, readonly string[]>;
  readonly #lineages: ReadonlyMap<string, Lineage | undefined>;

  constructor(model: Model) {
    this.#packets = new Map(model.areas.flatMap(packetTypes));
    const lineages = model.areas.flatMap((area) => area.lineages);
    this.#lineages = new Map(
      model.areas.flatMap((area) => {
        const lineage = lineages.find(({ name }) => name === area.lineage);
        return [...area.records, ...area.unions].map(({ name }) => [name, lineage] as const);
      }),
    );
    this.#structs = new Map(model.areas.flatMap((area) => area.structs.map((struct) => [struct.name, struct])));
    for (const channel of model.areas.flatMap((area) => area.channels)) {
      const there = { sender: channel.sender, receiver: channel.receiver };
      const back = { sender: channel.receiver, receiver: channel.sender };
      const carry = (payload: string | null, flow: Flow): void => {
        if (payload !== null) this.#carry(payload, flow);
      };
      const choices = (list: readonly PayloadChoice[], flow: Flow): void => {
        for (const { payload } of list) carry(payload, flow);
      };
      for (const flow of [there, back]) carry(channel.header, flow);
      for (const { request, reply } of channel.messages) {
        carry(request.payload, there);
        choices(request.when, there);
        if (reply.kind === "always") carry(reply.payload, back);
        if (reply.kind === "when") choices(reply.when, back);
        for (const rule of request.values) if (rule.kind === "enum" && rule.closed) add(this.#closed, rule.enum, there);
      }
    }
    for (const { name, request, response, errors } of model.areas.flatMap((area) => area.services)) {
      const [ask, answer] = [
        { sender: "client", receiver: "server" },
        { sender: "server", receiver: "client" },
      ];
      this.#flows.set(name, [ask, answer]);
      this.#carry(request, ask);
      this.#carry(response, answer);
      for (const { errno } of errors) if (errno !== null) this.#carry(errno, answer);
    }
    for (const device of model.areas.flatMap((area) => area.devices)) {
      if (device.config !== null) this.#configurations.add(device.config);
    }
    for (const struct of this.#structs.values()) {
      for (const { type, closed } of struct.fields) {
        if (closed && "name" in type) for (const flow of this.flowsOf(struct.name)) add(this.#closed, type.name, flow);
      }
    }
  }

  /** Who sends a type to whom. */
  flowsOf(type: string): readonly Flow[] {
    return this.#flows.get(type) ?? (this.#packets.has(type) ? PACKETS : SHARED);
  }

  /** Who sends a type to whom where the receiver refuses values that it does not know. */
  closedFlowsOf(type: string): readonly Flow[] {
    return this.#closed.get(type) ?? [];
  }

  /** Whether a struct is the configuration space of a device, and goes with no message. */
  isConfiguration(struct: string): boolean {
    return this.#configurations.has(struct) && !this.#flows.has(struct);
  }

  /** The revisions that limit a record or union and its members. */
  lineageOf(type: string): Lineage | undefined {
    return this.#lineages.get(type);
  }

  #carry(type: string, flow: Flow): void {
    if (!add(this.#flows, type, flow)) return;
    for (const name of this.#packets.get(type) ?? []) this.#carry(name, flow);
    for (const field of this.#structs.get(type)?.fields ?? []) {
      for (const name of typesOf(field)) this.#carry(name, flow);
    }
  }
}

function packetTypes(area: Area): (readonly [string, readonly string[]])[] {
  return [
    ...area.records.map(({ name, fields }) => [name, fields.flatMap(({ type }) => namesIn(type))] as const),
    ...area.unions.map(({ name, variants }) => {
      const fields = variants.flatMap((variant) => variant.fields);
      return [name, fields.flatMap(({ type }) => namesIn(type))] as const;
    }),
    ...area.protobufMessages.map(({ name, fields }) => {
      return [name, fields.flatMap(({ message }) => message ?? [])] as const;
    }),
  ];
}

/** The definitions that a type in JSON refers to. */
function namesIn(type: JsonType): string[] {
  if ("name" in type) return [type.name];
  if ("elements" in type) return type.elements.flatMap(namesIn);
  return "element" in type ? namesIn(type.element) : [];
}

function typesOf({ type, holds }: Field): readonly string[] {
  return "name" in type ? [type.name, ...holds] : holds;
}

/** @returns whether the flow was not known yet */
function add(flows: Map<string, Flow[]>, type: string, flow: Flow): boolean {
  const known = flows.get(type) ?? [];
  if (known.some(({ sender, receiver }) => sender === flow.sender && receiver === flow.receiver)) return false;
  flows.set(type, [...known, flow]);
  return true;
}
