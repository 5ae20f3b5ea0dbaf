import { lookup } from "../../ir/lookup.js";
import type { Condition, Model, PayloadChoice, Struct } from "../../ir/model.js";
import { pascalCase } from "../../passes/identifiers.js";
import { conditionText } from "./features.js";
import type { Module } from "./module.js";
import { valueType } from "./struct.js";

/** A payload as client and server code deal with it: one struct, or one of several by condition. */
export class Payload {
  readonly #model: Model;
  readonly #module: Module;
  /** Name of the struct that is used when no condition holds; null: nothing. */
  readonly base: string | null;
  readonly choices: readonly PayloadChoice[];

  constructor(model: Model, module: Module, base: string | null, choices: readonly PayloadChoice[] = []) {
    this.#model = model;
    this.#module = module;
    this.base = base;
    this.choices = choices;
  }

  get present(): boolean {
    return this.base !== null || this.choices.some((choice) => choice.payload !== null);
  }

  /** The TypeScript type of the value. */
  get type(): string {
    const names = [...this.choices.map((choice) => choice.payload), this.base].filter((name) => name !== null);
    return [...new Set(names.map((name) => this.#typeOf(name)))].join(" | ");
  }

  /** Smallest and largest size in bytes. */
  get sizes(): { minimum: number; maximum: number } {
    const names = [...this.choices.map((choice) => choice.payload), ...(this.base === null ? [] : [this.base])];
    const all = names.map((name) => (name === null ? undefined : this.#layout(name)));
    return {
      minimum: Math.min(...all.map((layout) => layout?.size ?? 0)),
      maximum: Math.max(...all.map((layout) => layout?.maximumSize ?? 0)),
    };
  }

  /** An expression for the size of `value`. */
  size(value: string): string {
    return this.#choose((name) => {
      if (name === null) return "0";
      const codec = this.#module.use(pascalCase(name));
      return this.#layout(name).variable ? `${codec}.sizeOf(${this.#cast(value, name)})` : `${codec}.SIZE`;
    });
  }

  /** An expression for the number of bytes that a received payload must have; variable ones check their own. */
  exactSize(received = "end - offset"): string {
    return this.#choose((name) => {
      if (name === null) return "0";
      return this.#layout(name).variable ? received : `${this.#module.use(pascalCase(name))}.SIZE`;
    });
  }

  /** An expression that encodes `value` at `offset`. */
  encode(value: string): string {
    return this.#choose((name) =>
      name === null
        ? "offset"
        : `${this.#module.use(pascalCase(name))}.encodeInto(${this.#cast(value, name)}, view, offset)`,
    );
  }

  /** An expression that decodes the bytes from `offset` to `end` of `view`. */
  decode(view = "view", offset = "offset", end = "end"): string {
    return this.#choose((name) => {
      if (name === null) return "undefined";
      const codec = this.#module.use(pascalCase(name));
      return this.#layout(name).variable
        ? `${codec}.decodeFrom(${view}, ${offset}, ${end})`
        : `${codec}.decodeFrom(${view}, ${offset})`;
    });
  }

  #choose(expression: (name: string | null) => string): string {
    return this.choices.reduceRight((otherwise, choice) => {
      return `negotiation.holds(${this.#condition(choice.if)}) ? ${expression(choice.payload)} : ${otherwise}`;
    }, expression(this.base));
  }

  #condition(condition: Condition): string {
    return conditionText(condition, this.#model);
  }

  #cast(value: string, name: string): string {
    return this.choices.length === 0 ? value : `${value} as ${this.#typeOf(name)}`;
  }

  #typeOf(name: string): string {
    const struct = this.#struct(name);
    return struct ? valueType(struct, this.#module) : this.#module.useType(pascalCase(name));
  }

  #struct(name: string): Struct | undefined {
    return lookup(this.#model).structs.get(name);
  }

  #layout(name: string): { size: number; maximumSize: number; variable: boolean } {
    const struct = this.#struct(name);
    if (struct) return struct;
    const bits = lookup(this.#model).bitStructs.get(name)?.bits ?? 0;
    return { size: bits / 8, maximumSize: bits / 8, variable: false };
  }
}
