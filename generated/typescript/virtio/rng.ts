// Generated from spec/virtio/rng.yaml. Do not edit: change that, then run `vhost-user generate`.

/**
 * A source of random bytes, without features of its own and without a configuration space.
 * Also known as entropy.
 * @see Virtual I/O Device (VIRTIO), Entropy Device (spec/virtio/rng.yaml:8)
 */
export const RngDevice = {
  name: "rng",
  aliases: ["entropy"],
  virtioId: 4,
  queues: {
    /** Buffers that the device fills with random bytes, at least one byte each. */
    request: { first: 0, last: 0 },
  },
} as const;
