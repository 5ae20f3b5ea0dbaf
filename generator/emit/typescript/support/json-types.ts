import { VhostUserError } from "./error.js";
import { describeJson, isWellFormed, type JsonNode } from "./json-text.js";
import type { Profile } from "./lineage.js";
import type { Descriptor } from "./message.js";

/** A JSON text being written, and the descriptors that it names by their place. */
export interface JsonOutput {
  readonly profile: Profile;
  readonly descriptors: Descriptor[];
}

/** A JSON text being read, the descriptors that came with it, and which of them it has named. */
export interface JsonInput {
  readonly profile: Profile;
  readonly descriptors: readonly Descriptor[];
  readonly taken: Set<number>;
}

/** Writes values of one type as JSON and reads them; `path` says where, for messages. */
export interface JsonType<T> {
  /** @throws VhostUserError ERR_VU_VALUE, ERR_VU_PROFILE */
  write(value: T, output: JsonOutput, path: string): string;
  /** @throws VhostUserError ERR_VU_JSON */
  read(node: JsonNode, input: JsonInput, path: string): T;
}

export function unexpected(path: string, expected: string, node: JsonNode): never {
  throw new VhostUserError("ERR_VU_JSON", `${path}: ${expected} was expected, not ${describeJson(node)}`);
}

export function unwritable(path: string, expected: string): never {
  throw new VhostUserError("ERR_VU_VALUE", `${path}: ${expected} was expected`);
}

const INTEGER = /^(?:0|-?[1-9][0-9]*)$/;

/** An integer of at most 32 bits. */
export function jsonInteger(bits: 8 | 16 | 32, signed = false): JsonType<number> {
  const [least, most] = signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1];
  const expected = `an integer from ${least} to ${most}`;
  const fits = (value: number): boolean => Number.isInteger(value) && value >= least && value <= most;
  return {
    write: (value, _output, path) => (fits(value) ? String(value) : unwritable(path, expected)),
    read(node, _input, path) {
      const value = integerText(node) === undefined ? Number.NaN : Number(integerText(node));
      return fits(value) ? value : unexpected(path, expected, node);
    },
  };
}

const LARGEST = 2n ** 64n - 1n;

/** An integer of 64 bits. */
export const jsonBigInteger: JsonType<bigint> = {
  write: (value, _output, path) =>
    typeof value === "bigint" && value >= 0n && value <= LARGEST
      ? String(value)
      : unwritable(path, `a bigint from 0 to ${LARGEST}`),
  read(node, _input, path) {
    const text = integerText(node);
    const value = text === undefined ? -1n : BigInt(text);
    return value >= 0n && value <= LARGEST ? value : unexpected(path, `an integer from 0 to ${LARGEST}`, node);
  },
};

/** The digits of an integer; nothing for other numbers, and for absurdly long ones. */
function integerText(node: JsonNode): string | undefined {
  const isNumber = node !== null && typeof node === "object" && node.kind === "number";
  return isNumber && node.text.length <= 20 && INTEGER.test(node.text) ? node.text : undefined;
}

export const jsonBoolean: JsonType<boolean> = {
  write: (value, _output, path) => (typeof value === "boolean" ? String(value) : unwritable(path, "a boolean")),
  read: (node, _input, path) => (typeof node === "boolean" ? node : unexpected(path, "a boolean", node)),
};

export const jsonString: JsonType<string> = {
  write: (value, _output, path) =>
    typeof value === "string" && isWellFormed(value) ? JSON.stringify(value) : unwritable(path, "a Unicode string"),
  read: (node, _input, path) => (typeof node === "string" ? node : unexpected(path, "a string", node)),
};

/** A descriptor, which JSON names by its place among those of the packet. */
export const jsonDescriptor: JsonType<Descriptor> = {
  write(value, output, path) {
    if (typeof value?.fd !== "number") unwritable(path, "a descriptor");
    return String(output.descriptors.push(value) - 1);
  },
  read(node, input, path) {
    const text = integerText(node);
    const place = Number(text);
    const descriptor = text === undefined ? undefined : input.descriptors[place];
    if (!descriptor || input.taken.has(place)) {
      return unexpected(path, `the place of one of ${input.descriptors.length} descriptors, each named once,`, node);
    }
    input.taken.add(place);
    return descriptor;
  },
};

function elementsOf(node: JsonNode, path: string): readonly JsonNode[] {
  if (node === null || typeof node !== "object" || node.kind !== "array") return unexpected(path, "an array", node);
  return node.elements;
}

/** An array of `least` to `most` elements. */
export function jsonList<T>(element: JsonType<T>, most = Number.POSITIVE_INFINITY, least = 0): JsonType<readonly T[]> {
  const expected = least === most ? `an array of ${most}` : `an array of at most ${most}`;
  return {
    write(value, output, path) {
      if (!Array.isArray(value) || value.length < least || value.length > most) unwritable(path, expected);
      return `[${value.map((item, index) => element.write(item, output, `${path}[${index}]`)).join()}]`;
    },
    read(node, input, path) {
      const elements = elementsOf(node, path);
      if (elements.length < least || elements.length > most) {
        throw new VhostUserError("ERR_VU_JSON", `${path}: ${expected} was expected, not ${elements.length} elements`);
      }
      return elements.map((item, index) => element.read(item, input, `${path}[${index}]`));
    },
  };
}

/** An array with a type for each place. */
export function jsonTuple<T extends readonly unknown[]>(
  types: {
    readonly [Place in keyof T]: JsonType<T[Place]>;
  },
): JsonType<T> {
  const list = types as readonly JsonType<unknown>[];
  const expected = `an array of ${list.length}`;
  return {
    write(value, output, path) {
      if (!Array.isArray(value) || value.length !== list.length) unwritable(path, expected);
      return `[${list.map((type, index) => type.write(value[index], output, `${path}[${index}]`)).join()}]`;
    },
    read(node, input, path) {
      const elements = elementsOf(node, path);
      if (elements.length !== list.length) unexpected(path, expected, node);
      return list.map((type, index) =>
        type.read(elements[index] as JsonNode, input, `${path}[${index}]`),
      ) as unknown as T;
    },
  };
}

/** An object whose keys are integers; JSON writes them as strings. */
export function jsonMap<Key extends number | bigint, T>(
  key: JsonType<Key>,
  element: JsonType<T>,
): JsonType<ReadonlyMap<Key, T>> {
  return {
    write(value, output, path) {
      const members = [...value].map(([name, item]) => {
        return `"${key.write(name, output, path)}":${element.write(item, output, `${path}.${name}`)}`;
      });
      return `{${members.join()}}`;
    },
    read(node, input, path) {
      if (node === null || typeof node !== "object" || node.kind !== "object")
        return unexpected(path, "an object", node);
      return new Map(
        node.members.map(([name, item]) => [
          key.read({ kind: "number", text: name }, input, `${path} key`),
          element.read(item, input, `${path}.${name}`),
        ]),
      );
    },
  };
}
