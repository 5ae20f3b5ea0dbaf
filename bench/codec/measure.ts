import { isDeepStrictEqual } from "node:util";
import type { Struct } from "../../generator/ir/model.js";
import { protobufOf } from "./protobuf.js";
import { codecOf, sampleOf } from "./structs.js";
import { twinOf } from "./twin.js";

export type Direction = "encode" | "decode";
export type Codec = "generated" | "by hand" | "protobuf-es";

/** Calls a codec so many times. @returns nanoseconds a call */
export type Run = (calls: number) => number;
export type Runs = Readonly<Record<Direction, Readonly<Record<Codec, Run>>>>;

/** Several samples, so that no optimiser can take one for a constant; a power of two. */
const SAMPLES = 4;

/** The loops of one struct, after it is checked that the generated code and its twin agree. */
export function runsOf(struct: Struct): Runs {
  const codec = codecOf(struct);
  const twin = twinOf(struct);
  const protobuf = protobufOf(struct);
  const values = Array.from({ length: SAMPLES }, (_, seed) => sampleOf(struct, seed));
  const views = values.map((value) => {
    const view = new DataView(new ArrayBuffer(struct.size));
    codec.encodeInto(value, view, 0);
    return view;
  });
  const messages = values.map(protobuf.message);
  const encoded = messages.map(protobuf.encode);
  for (const view of views) {
    const copy = new DataView(new ArrayBuffer(struct.size));
    const decoded = twin.decodeFrom(view, 0);
    twin.encodeInto(decoded, copy, 0);
    if (!isDeepStrictEqual(decoded, codec.decodeFrom(view, 0)) || !isDeepStrictEqual(copy, view))
      throw new Error(`${struct.name}: the generated code and its twin disagree`);
  }
  const rooms = values.map(() => new DataView(new ArrayBuffer(struct.size)));
  return {
    encode: {
      generated: loop("callee.encodeInto(inputs[i & 3], rooms[i & 3], 0)", codec, values, rooms),
      "by hand": loop("callee.encodeInto(inputs[i & 3], rooms[i & 3], 0)", twin, values, rooms),
      "protobuf-es": loop("callee.encode(inputs[i & 3])", protobuf, messages, rooms),
    },
    decode: {
      generated: loop("callee.decodeFrom(inputs[i & 3], 0)", codec, views, rooms),
      "by hand": loop("callee.decodeFrom(inputs[i & 3], 0)", twin, views, rooms),
      "protobuf-es": loop("callee.decode(inputs[i & 3])", protobuf, encoded, rooms),
    },
  };
}

let loops = 0;

/**
 * A loop compiled for one callee alone: a loop that has called hundreds of codecs would be measured itself, not they. The
 * number in its source keeps the engine from taking it for an earlier one. Results are kept, so that no call can be left out, and
 * there are several places to write to: of one alone the engine would know where it is and how large.
 */
function loop(call: string, callee: object, inputs: readonly unknown[], rooms: readonly DataView[]): Run {
  const source = `// ${loops++}
const results = new Array(16);
return (calls) => {
  const begin = clock.now();
  for (let i = 0; i < calls; i++) results[i & 15] = ${call};
  return ((clock.now() - begin) * 1e6) / calls;
};`;
  return new Function("callee", "inputs", "rooms", "clock", source)(callee, inputs, rooms, performance) as Run;
}
