import type { Codec, ConfigurationField, VariableCodec } from "./codec.js";
import type { FeatureSet } from "./features.js";

/** What is common to all descriptions of a device type. */
export interface DeviceType {
  readonly name: string;
  /** Other names, such as those of programs. */
  readonly aliases: readonly string[];
  readonly virtioId: number;
  /** The type's own feature bits, where it has any. */
  readonly features?: FeatureSet;
  /** The codec of its configuration space, where it has one. */
  readonly config?:
    | Pick<Codec<object>, "SIZE" | "decodeFrom">
    | Pick<VariableCodec<object>, "MINIMUM_SIZE" | "decodeFrom">;
  /** Where its fields are, if some exist with a feature only or may be written. */
  readonly configFields?: readonly ConfigurationField[];
  /** Queues by name: index of the first, and of the last, which is infinite where the device says how many there are. */
  readonly queues: Readonly<Record<string, { readonly first: number; readonly last: number }>>;
}
