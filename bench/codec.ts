import {
  create,
  createFileRegistry,
  type DescMessage,
  fromBinary,
  type MessageShape,
  toBinary,
} from "@bufbuild/protobuf";
import {
  FieldDescriptorProto_Label,
  type FieldDescriptorProto_Type,
  FieldDescriptorProto_Type as FieldType,
  FileDescriptorProtoSchema,
} from "@bufbuild/protobuf/wkt";
import { VringAddr } from "../generated/typescript/index.js";
import { alternate, type Candidate } from "./rounds.js";
import type { Comparison } from "./table.js";

/** Several, so that no optimiser can take one for a constant. */
const SAMPLES: readonly VringAddr[] = [0n, 0x1000n, 0x2000n, 0x3000n].map((distance, index) => ({
  index,
  flags: 1,
  descriptor: 0x7f6a_8ffd_c000n + distance,
  used: 0x7f6a_8ffd_d000n + distance,
  available: 0x7f6a_8ffd_c800n + distance,
  log: 0x0ffd_e000n + distance,
}));
const SAMPLE_MASK = SAMPLES.length - 1;

const CALLS = 200_000;
const WARM_UP_ROUNDS = 3;

/** Times the target allows the generated codec against the same code written by hand. */
const AGAINST_HAND = 1.3;
/** How many times protobuf-es may be slower, at least. */
const AGAINST_PROTOBUF = 10;

/** Encoding and decoding a ring's addresses, 40 bytes: generated, written by hand, and by protobuf-es. */
export async function compareCodecs(rounds: number): Promise<Comparison[]> {
  // Before the first round that counts everything has been compiled.
  await alternate([...encoders(), ...decoders()], WARM_UP_ROUNDS);
  const encode = await alternate(encoders(), rounds);
  const decode = await alternate(decoders(), rounds);
  return [...comparisons("encode VringAddr", encode), ...comparisons("decode VringAddr", decode)];
}

function comparisons(what: string, series: ReadonlyMap<string, readonly number[]>): Comparison[] {
  const of = (name: string) => ({ name, series: series.get(name) ?? [] });
  const shared = { what, unit: "ns", better: "smaller" } as const;
  return [
    { ...shared, ours: of("generated"), peer: of("by hand"), target: AGAINST_HAND },
    { ...shared, ours: of("generated"), peer: of("protobuf-es"), target: 1 / AGAINST_PROTOBUF },
  ];
}

function encoders(): Candidate[] {
  const view = new DataView(new ArrayBuffer(VringAddr.SIZE));
  const schema = protobufSchema();
  const messages = SAMPLES.map((sample) => create(schema, { ...sample }));
  const sample = (count: number) => SAMPLES[count & SAMPLE_MASK] as VringAddr;
  return [
    timed("generated", (count) => VringAddr.encodeInto(sample(count), view, 0)),
    timed("by hand", (count) => encodeByHand(sample(count), view, 0)),
    timed("protobuf-es", (count) => toBinary(schema, messages[count & SAMPLE_MASK] as MessageShape<DescMessage>)),
  ];
}

function decoders(): Candidate[] {
  const schema = protobufSchema();
  const views = SAMPLES.map((sample) => {
    const view = new DataView(new ArrayBuffer(VringAddr.SIZE));
    VringAddr.encodeInto(sample, view, 0);
    return view;
  });
  const messages = SAMPLES.map((sample) => toBinary(schema, create(schema, { ...sample })));
  const view = (count: number) => views[count & SAMPLE_MASK] as DataView;
  return [
    timed("generated", (count) => VringAddr.decodeFrom(view(count), 0)),
    timed("by hand", (count) => decodeByHand(view(count), 0)),
    timed("protobuf-es", (count) => fromBinary(schema, messages[count & SAMPLE_MASK] as Uint8Array)),
  ];
}

/** Where every result goes, so that no optimiser can leave a call or the making of its result out. */
const results: unknown[] = new Array(16);

/** Nanoseconds a call. */
function timed(name: string, call: (count: number) => unknown): Candidate {
  return {
    name,
    measure() {
      const begin = process.hrtime.bigint();
      for (let count = 0; count < CALLS; count++) results[count & 15] = call(count);
      return Number(process.hrtime.bigint() - begin) / CALLS;
    },
  };
}

/** What a person would write for this struct. It repeats its offsets on purpose: that is what it is measured for. */
function encodeByHand(value: VringAddr, view: DataView, offset: number): number {
  view.setUint32(offset, value.index, true);
  view.setUint32(offset + 4, value.flags, true);
  view.setBigUint64(offset + 8, value.descriptor, true);
  view.setBigUint64(offset + 16, value.used, true);
  view.setBigUint64(offset + 24, value.available, true);
  view.setBigUint64(offset + 32, value.log, true);
  return offset + 40;
}

function decodeByHand(view: DataView, offset: number): VringAddr {
  return {
    index: view.getUint32(offset, true),
    flags: view.getUint32(offset + 4, true),
    descriptor: view.getBigUint64(offset + 8, true),
    used: view.getBigUint64(offset + 16, true),
    available: view.getBigUint64(offset + 24, true),
    log: view.getBigUint64(offset + 32, true),
  };
}

/** The same struct as a protobuf message of fixed-width fields, the form that suits it best. */
function protobufSchema(): DescMessage {
  const field = (name: string, number: number, type: FieldDescriptorProto_Type) => ({
    ...{ name, jsonName: name, number, type },
    label: FieldDescriptorProto_Label.OPTIONAL,
  });
  const file = create(FileDescriptorProtoSchema, {
    name: "vring_addr.proto",
    syntax: "proto3",
    messageType: [
      {
        name: "VringAddr",
        field: [
          field("index", 1, FieldType.FIXED32),
          field("flags", 2, FieldType.FIXED32),
          field("descriptor", 3, FieldType.FIXED64),
          field("used", 4, FieldType.FIXED64),
          field("available", 5, FieldType.FIXED64),
          field("log", 6, FieldType.FIXED64),
        ],
      },
    ],
  });
  const schema = createFileRegistry(file, () => undefined).getMessage("VringAddr");
  if (schema === undefined) throw new Error("protobuf-es does not know the message it was given");
  return schema;
}
