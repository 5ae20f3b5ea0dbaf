// Generated from generator/emit/typescript/support/codec.ts. Do not edit: change that, then run `vhost-user generate`.

/** Encoder and decoder of a struct of fixed size. */
export interface Codec<Value> {
  /** Bytes. */
  readonly SIZE: number;
  /**
   * Writes `value` at `offset`; allocates nothing.
   * @returns the offset behind it
   * @throws VhostUserError ERR_VU_VALUE naming the field that does not fit
   */
  encodeInto(value: Value, view: DataView, offset: number): number;
  /** Reads a value at `offset`. @throws VhostUserError ERR_VU_SIZE when the view ends before it does */
  decodeFrom(view: DataView, offset: number): Value;
}

/** Encoder and decoder of a struct that ends in an array of counted length. */
export interface VariableCodec<Value> {
  /** Bytes without the array. */
  readonly MINIMUM_SIZE: number;
  /** Bytes with the longest array. */
  readonly MAXIMUM_SIZE: number;
  /** Bytes that `value` takes. */
  sizeOf(value: Value): number;
  /** Bytes that the value at `offset` takes as its own count says, be there more or fewer before `end`. @throws VhostUserError ERR_VU_SIZE, ERR_VU_VALUE for a count that it cannot have */
  sizeAt(view: DataView, offset: number, end: number): number;
  /** Writes `value` at `offset`. @returns the offset behind it @throws VhostUserError ERR_VU_VALUE naming the field that does not fit */
  encodeInto(value: Value, view: DataView, offset: number): number;
  /**
   * Reads a value from the bytes between `offset` and `end`, all of which it must take.
   * @throws VhostUserError ERR_VU_SIZE, ERR_VU_VALUE
   */
  decodeFrom(view: DataView, offset: number, end: number): Value;
}

/** A value of an enumeration that a newer peer may extend: the known ones are offered by editors, others survive. */
export type Open<Known extends number | bigint> = Known | (Known extends bigint ? bigint & {} : number & {});

/** A field of a device's configuration space. */
export interface ConfigurationField {
  readonly name: string;
  /** Bytes from the start of the space. */
  readonly offset: number;
  /** Bytes; those of one element for an array whose length is told elsewhere. */
  readonly size: number;
  readonly driverWritable: boolean;
  /** The feature with which the field exists; undefined: always. */
  readonly requires: { readonly name: string; readonly mask: bigint } | undefined;
}
