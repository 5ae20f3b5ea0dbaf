import { create, createFileRegistry, type DescMessage, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  FieldDescriptorProto_Label,
  type FieldDescriptorProto_Type,
  FieldDescriptorProto_Type as FieldType,
  FileDescriptorProtoSchema,
} from "@bufbuild/protobuf/wkt";
import { VringAddr } from "../generated/typescript/index.js";
import { alternate, type Candidate } from "./rounds.js";
import type { Comparison } from "./table.js";

const SAMPLE: VringAddr = {
  index: 1,
  flags: 1,
  descriptor: 0x7f6a_8ffd_c000n,
  used: 0x7f6a_8ffd_d000n,
  available: 0x7f6a_8ffd_c800n,
  log: 0x0ffd_e000n,
};

const CALLS = 200_000;

/** Times the target allows the generated codec against the same code written by hand. */
const AGAINST_HAND = 1.3;
/** How many times protobuf-es may be slower, at least. */
const AGAINST_PROTOBUF = 10;

/** Encoding and decoding a ring's addresses, 40 bytes: generated, written by hand, and by protobuf-es. */
export async function compareCodecs(rounds: number): Promise<Comparison[]> {
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
  const message = create(schema, { ...SAMPLE });
  return [
    timed("generated", () => {
      VringAddr.encodeInto(SAMPLE, view, 0);
      return view.getUint8(0);
    }),
    timed("by hand", () => {
      encodeByHand(SAMPLE, view, 0);
      return view.getUint8(0);
    }),
    timed("protobuf-es", () => toBinary(schema, message).length),
  ];
}

function decoders(): Candidate[] {
  const view = new DataView(new ArrayBuffer(VringAddr.SIZE));
  VringAddr.encodeInto(SAMPLE, view, 0);
  const schema = protobufSchema();
  const bytes = toBinary(schema, create(schema, { ...SAMPLE }));
  return [
    timed("generated", () => VringAddr.decodeFrom(view, 0).index),
    timed("by hand", () => decodeByHand(view, 0).index),
    timed("protobuf-es", () => (fromBinary(schema, bytes) as unknown as VringAddr).index),
  ];
}

/** Nanoseconds a call. The results are added up and looked at, so that no call can be left out. */
function timed(name: string, call: () => number): Candidate {
  return {
    name,
    measure() {
      let sum = 0;
      const begin = process.hrtime.bigint();
      for (let count = 0; count < CALLS; count++) sum += call();
      const nanoseconds = Number(process.hrtime.bigint() - begin);
      if (!Number.isFinite(sum)) throw new Error(`${name}: gave no number`);
      return nanoseconds / CALLS;
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
