import type { Field, Model, PayloadChoice, Struct } from "../ir/model.js";
import type { Flow } from "./change.js";

/** What no message carries lies in memory that both sides read and write: rings, requests of a driver, configuration spaces. */
const SHARED: readonly Flow[] = [
  { sender: "front-end", receiver: "back-end" },
  { sender: "back-end", receiver: "front-end" },
];

/** Who sends the types of a model to whom, and where unknown values of them are refused. */
export class Usage {
  readonly #structs: ReadonlyMap<string, Struct>;
  readonly #flows = new Map<string, Flow[]>();
  readonly #closed = new Map<string, Flow[]>();
  readonly #configurations = new Set<string>();

  constructor(model: Model) {
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
    return this.#flows.get(type) ?? SHARED;
  }

  /** Who sends a type to whom where the receiver refuses values that it does not know. */
  closedFlowsOf(type: string): readonly Flow[] {
    return this.#closed.get(type) ?? [];
  }

  /** Whether a struct is the configuration space of a device, and goes with no message. */
  isConfiguration(struct: string): boolean {
    return this.#configurations.has(struct) && !this.#flows.has(struct);
  }

  #carry(type: string, flow: Flow): void {
    if (!add(this.#flows, type, flow)) return;
    for (const field of this.#structs.get(type)?.fields ?? []) {
      for (const name of typesOf(field)) this.#carry(name, flow);
    }
  }
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
