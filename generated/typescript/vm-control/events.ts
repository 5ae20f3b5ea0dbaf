// Generated from spec/vm-control/events.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type ProtobufType, protobufMessage, protobufOneof } from "../support/index.js";

/**
 * The balloon changed its size.
 * @see crosvm protos/src/registered_events.proto, RegisteredEvent (spec/vm-control/events.yaml:13)
 */
export type BalloonResizeEvent = Readonly<Record<string, never>>;

/** Writes and reads BalloonResizeEvent as protobuf. */
export const BalloonResizeEvent: ProtobufType<BalloonResizeEvent> = protobufMessage({});

/**
 * The guest took memory back from the balloon.
 * @see crosvm protos/src/registered_events.proto, RegisteredEvent (spec/vm-control/events.yaml:16)
 */
export type BalloonOomDeflationEvent = Readonly<Record<string, never>>;

/** Writes and reads BalloonOomDeflationEvent as protobuf. */
export const BalloonOomDeflationEvent: ProtobufType<BalloonOomDeflationEvent> = protobufMessage({});

/**
 * Memory that was used last at about the same time.
 * @see crosvm protos/src/registered_events.proto, RegisteredEvent (spec/vm-control/events.yaml:24)
 */
export type BalloonWsBucket = {
  /** Age in milliseconds. */
  readonly age: bigint;
  /** Bytes of files. */
  readonly fileBytes: bigint;
  /** Bytes of anonymous memory. */
  readonly anonBytes: bigint;
};

/** Writes and reads BalloonWsBucket as protobuf. */
export const BalloonWsBucket: ProtobufType<BalloonWsBucket> = protobufMessage({
  age: { number: 1 },
  fileBytes: { number: 2 },
  anonBytes: { number: 3 },
});

/**
 * The guest reported its working set.
 * @see crosvm protos/src/registered_events.proto, RegisteredEvent (spec/vm-control/events.yaml:19)
 */
export type BalloonWsReportEvent = {
  /** The buckets, by age. */
  readonly wsBuckets: readonly BalloonWsBucket[];
  /** Size of the balloon in bytes. */
  readonly balloonActual: bigint;
};

/** Writes and reads BalloonWsReportEvent as protobuf. */
export const BalloonWsReportEvent: ProtobufType<BalloonWsReportEvent> = protobufMessage({
  wsBuckets: { number: 1, message: BalloonWsBucket, repeated: true },
  balloonActual: { number: 2 },
});

/**
 * An event.
 * @see crosvm protos/src/registered_events.proto, RegisteredEvent (spec/vm-control/events.yaml:6)
 */
export type RegisteredEventMessage =
| {
  /** The balloon changed its size. */
  readonly kind: "resize";
  readonly value: BalloonResizeEvent;
}
| {
  /** The guest took memory back from the balloon because it ran out. */
  readonly kind: "oomDeflation";
  readonly value: BalloonOomDeflationEvent;
}
| {
  /** The guest reported its working set. */
  readonly kind: "wsReport";
  readonly value: BalloonWsReportEvent;
};

/** Writes and reads RegisteredEventMessage as protobuf. */
export const RegisteredEventMessage: ProtobufType<RegisteredEventMessage> = protobufOneof({
  resize: { number: 1, message: BalloonResizeEvent },
  oomDeflation: { number: 2, message: BalloonOomDeflationEvent },
  wsReport: { number: 3, message: BalloonWsReportEvent },
});
