import {
  create,
  createFileRegistry,
  type DescMessage,
  fromBinary,
  type MessageInitShape,
  type MessageShape,
  toBinary,
} from "@bufbuild/protobuf";
import {
  FileDescriptorProtoSchema,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
} from "@bufbuild/protobuf/wkt";
import type { Field, Struct } from "../../generator/ir/model.js";
import { FIXED_STRUCTS, isByteArray, lengthOf, memberName, members, type Value } from "./structs.js";

/** A struct as a protobuf message of fixed-width fields, the form that suits protobuf-es best. */
export interface ProtobufCodec {
  message(value: Value): MessageShape<DescMessage>;
  encode(message: MessageShape<DescMessage>): Uint8Array;
  decode(bytes: Uint8Array): unknown;
}

const messageName = (name: string): string => name.replaceAll("-", "_");

const registry = createFileRegistry(
  create(FileDescriptorProtoSchema, {
    name: "structs.proto",
    syntax: "proto3",
    messageType: FIXED_STRUCTS.map((struct) => ({
      name: messageName(struct.name),
      field: members(struct).map((field, index) => fieldOf(field, index + 1)),
    })),
  }),
  () => undefined,
);

function fieldOf(field: Field, number: number) {
  const { type } = field;
  const repeated = lengthOf(field) !== undefined && !isByteArray(field);
  return {
    ...{ name: memberName(field), jsonName: memberName(field), number },
    label: repeated ? Label.REPEATED : Label.OPTIONAL,
    ...(type.kind === "struct"
      ? { type: Type.MESSAGE, typeName: `.${messageName(type.name)}` }
      : { type: scalar(field) }),
  };
}

/** A struct of bits is one integer in the message, which is less work than its members would be. */
function scalar(field: Field): Type {
  const { type } = field;
  if (isByteArray(field)) return Type.BYTES;
  const wide = "bits" in type && type.bits === 64;
  const signed = type.kind === "integer" && type.signed;
  if (signed) return wide ? Type.SFIXED64 : Type.SFIXED32;
  return wide ? Type.FIXED64 : Type.FIXED32;
}

export function protobufOf(struct: Struct): ProtobufCodec {
  const schema = registry.getMessage(messageName(struct.name));
  if (schema === undefined) throw new Error(`protobuf-es does not know the message '${struct.name}'`);
  return {
    message: (value) => create(schema, initial(struct, value)),
    encode: (message) => toBinary(schema, message),
    decode: (bytes) => fromBinary(schema, bytes),
  };
}

function initial(struct: Struct, value: Value): MessageInitShape<DescMessage> {
  const entries = members(struct).map((field) => {
    const member = typeof value === "bigint" ? value : value[memberName(field)];
    return [memberName(field), converted(field, member)];
  });
  return Object.fromEntries(entries);
}

function converted(field: Field, member: unknown): unknown {
  const { type } = field;
  if (type.kind === "bit-struct") return type.bits === 64 ? 0x8000_0000_0000_1001n : 0x1001;
  if (type.kind !== "struct") return member;
  const nested = FIXED_STRUCTS.find(({ name }) => name === type.name);
  if (nested === undefined) throw new Error(`'${type.name}' is not of fixed size`);
  return Array.isArray(member)
    ? member.map((element) => initial(nested, element as Value))
    : initial(nested, member as Value);
}
