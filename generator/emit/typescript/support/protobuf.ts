import { VhostUserError } from "./error.js";

/** Writes and reads messages in the binary form of protobuf, version 3. */
export interface ProtobufType<T> {
  encode(value: T): Uint8Array;
  /** Fields that are not known are skipped. @throws VhostUserError ERR_VU_PROTOBUF */
  decode(bytes: Uint8Array): T;
}

/** A field: an integer of 64 bits, or a message. */
export interface ProtobufField {
  readonly number: number;
  // biome-ignore lint/suspicious/noExplicitAny: each field has a message type of its own
  readonly message?: ProtobufType<any>;
  readonly repeated?: boolean;
}

/** The fields by the names that programs use. */
export type ProtobufFields = Readonly<Record<string, ProtobufField>>;

/** How a field is written: an integer, eight bytes, bytes with their length, four bytes. */
const WIRE = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

const LARGEST = 2n ** 64n - 1n;

/** A message whose fields are all there; an integer that is not written is 0. */
export function protobufMessage<T extends object>(fields: ProtobufFields): ProtobufType<T> {
  return {
    encode(value) {
      const bytes: number[] = [];
      for (const [name, field] of Object.entries(fields)) {
        const content = (value as Record<string, unknown>)[name];
        for (const item of field.repeated ? (content as readonly unknown[]) : [content]) writeField(bytes, field, item);
      }
      return Uint8Array.from(bytes);
    },
    decode(bytes) {
      const value: Record<string, unknown> = {};
      for (const [name, field] of Object.entries(fields)) {
        value[name] = field.repeated ? [] : (field.message?.decode(new Uint8Array()) ?? 0n);
      }
      each(bytes, fields, (name, field, content) => {
        if (field.repeated) (value[name] as unknown[]).push(content);
        else value[name] = content;
      });
      return value as T;
    },
  };
}

/** A message that holds exactly one of its fields, which `kind` tells. */
export function protobufOneof<T extends { readonly kind: string }>(fields: ProtobufFields): ProtobufType<T> {
  return {
    encode(value) {
      const field = fields[value.kind];
      if (!field) throw new VhostUserError("ERR_VU_VALUE", `kind ${value.kind}, which the message does not have`);
      const bytes: number[] = [];
      writeField(bytes, field, (value as unknown as { value: unknown }).value);
      return Uint8Array.from(bytes);
    },
    decode(bytes) {
      let last: { kind: string; value: unknown } | undefined;
      each(bytes, fields, (kind, _field, value) => {
        last = { kind, value };
      });
      if (!last) throw new VhostUserError("ERR_VU_PROTOBUF", "the message holds none of its fields");
      return last as unknown as T;
    },
  };
}

function writeField(bytes: number[], { number, message }: ProtobufField, value: unknown): void {
  if (message === undefined) {
    const integer = value as bigint;
    if (typeof integer !== "bigint" || integer < 0n || integer > LARGEST) {
      throw new VhostUserError("ERR_VU_VALUE", `field ${number}: a bigint from 0 to ${LARGEST} was expected`);
    }
    if (integer === 0n) return;
    writeVarint(bytes, BigInt(number * 8 + WIRE.varint));
    writeVarint(bytes, integer);
    return;
  }
  const content = message.encode(value);
  writeVarint(bytes, BigInt(number * 8 + WIRE.bytes));
  writeVarint(bytes, BigInt(content.length));
  bytes.push(...content);
}

function writeVarint(bytes: number[], value: bigint): void {
  let rest = value;
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
}

/** Visits the known fields of a message in the order in which they stand. */
function each(
  bytes: Uint8Array,
  fields: ProtobufFields,
  visit: (name: string, field: ProtobufField, value: unknown) => void,
): void {
  const reader = new Reader(bytes);
  while (!reader.atEnd) {
    const key = reader.varint();
    const [number, wire] = [key >> 3n, Number(key & 7n)];
    if (number === 0n) reader.fail("field number 0");
    const content = reader.content(wire);
    const known = Object.entries(fields).find(([, field]) => BigInt(field.number) === number);
    if (!known) continue;
    const [name, field] = known;
    if (wire !== (field.message ? WIRE.bytes : WIRE.varint)) reader.fail(`field ${number} has wire type ${wire}`);
    visit(name, field, content instanceof Uint8Array ? field.message?.decode(content) : content);
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#place >= this.#bytes.length;
  }

  varint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#bytes[this.#place++];
      if (byte === undefined) return this.fail("an integer does not end");
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value & LARGEST;
    }
    return this.fail("an integer of more than 64 bits");
  }

  content(wire: number): bigint | Uint8Array {
    if (wire === WIRE.varint) return this.varint();
    if (wire === WIRE.bytes) return this.#take(this.varint());
    if (wire === WIRE.fixed64) return this.#take(8n);
    return wire === WIRE.fixed32 ? this.#take(4n) : this.fail(`wire type ${wire}`);
  }

  #take(length: bigint): Uint8Array {
    if (length > BigInt(this.#bytes.length - this.#place)) this.fail(`${length} bytes are not there`);
    const start = this.#place;
    this.#place += Number(length);
    return this.#bytes.subarray(start, this.#place);
  }

  fail(what: string): never {
    throw new VhostUserError("ERR_VU_PROTOBUF", `${what} at byte ${this.#place}`);
  }
}
