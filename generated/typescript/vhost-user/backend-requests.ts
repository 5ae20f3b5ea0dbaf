// Generated from spec/vhost-user/backend-requests.yaml. Do not edit: change that, then run `vhost-user generate`.

import type { Condition, MessageDefinition } from "../support/index.js";

/**
 * Requests of the back-end on the channel that SET_BACKEND_REQ_FD gave it, and the front-end's answers.
 * The ids of the messages.
 * @see vhost-user.rst, Back-end message types (spec/vhost-user/backend-requests.yaml:7)
 */
export const BackendRequest = {
  /** Reports a missing translation, or an access that was not permitted. */
  IOTLB_MSG: 1,
  /** Tells that the configuration space changed. */
  CONFIG_CHANGE_MSG: 2,
  /** Offers memory as the notification area of a vring, or withdraws it. */
  VRING_HOST_NOTIFIER_MSG: 3,
  /** Calls the driver of a vring by message. The request's num is reserved. */
  VRING_CALL: 4,
  /** Tells of a broken vring by message. The request's num is reserved. */
  VRING_ERR: 5,
  /** Registers a shared object that this back-end exports. */
  SHARED_OBJECT_ADD: 6,
  /** Withdraws a shared object. */
  SHARED_OBJECT_REMOVE: 7,
  /** Asks for the file descriptor of a shared object; zero in the reply is success. */
  SHARED_OBJECT_LOOKUP: 8,
  /** Maps a piece of a file into a free range of a shared memory region. */
  SHMEM_MAP: 9,
  /** Takes a whole mapping out of a shared memory region. The file offset and the flags are not used. */
  SHMEM_UNMAP: 10,
} as const;

/** What the specification says of each message, by the name of its method. */
export const backendRequests = {
  iotlbMsg: {
    id: 1,
    name: "IOTLB_MSG",
    method: "iotlbMsg",
    section: "vhost-user.rst, Back-end message types",
    scope: "device",
    gates: [{ kind: "feature", space: "protocol", mask: 0x20n, step: "accept", name: "VHOST_USER_PROTOCOL_F_BACKEND_REQ" }, { kind: "feature", space: "virtio", mask: 0x200000000n, step: "accept", name: "VIRTIO_F_ACCESS_PLATFORM" }],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 32,
    maximumSize: 32,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  configChangeMsg: {
    id: 2,
    name: "CONFIG_CHANGE_MSG",
    method: "configChangeMsg",
    section: "vhost-user.rst, Back-end message types",
    scope: "device",
    gates: [{ kind: "feature", space: "protocol", mask: 0x20n, step: "accept", name: "VHOST_USER_PROTOCOL_F_BACKEND_REQ" }, { kind: "feature", space: "protocol", mask: 0x200n, step: "accept", name: "VHOST_USER_PROTOCOL_F_CONFIG" }],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 0,
    maximumSize: 0,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  vringHostNotifierMsg: {
    id: 3,
    name: "VRING_HOST_NOTIFIER_MSG",
    method: "vringHostNotifierMsg",
    section: "vhost-user.rst, Back-end message types",
    scope: "vring",
    gates: [{ kind: "feature", space: "protocol", mask: 0x20n, step: "accept", name: "VHOST_USER_PROTOCOL_F_BACKEND_REQ" }, { kind: "feature", space: "protocol", mask: 0x800n, step: "accept", name: "VHOST_USER_PROTOCOL_F_HOST_NOTIFIER" }],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 24,
    maximumSize: 24,
    maximumReplySize: 0,
    requestDescriptors: { kind: "any", minimum: 0, maximum: 1, ignored: false },
    replyDescriptors: null,
  },
  vringCall: {
    id: 4,
    name: "VRING_CALL",
    method: "vringCall",
    section: "vhost-user.rst, Back-end message types",
    scope: "vring",
    gates: [{ kind: "feature", space: "protocol", mask: 0x20n, step: "accept", name: "VHOST_USER_PROTOCOL_F_BACKEND_REQ" }, { kind: "feature", space: "protocol", mask: 0x4000n, step: "accept", name: "VHOST_USER_PROTOCOL_F_INBAND_NOTIFICATIONS" }],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 8,
    maximumSize: 8,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  vringErr: {
    id: 5,
    name: "VRING_ERR",
    method: "vringErr",
    section: "vhost-user.rst, Back-end message types",
    scope: "vring",
    gates: [{ kind: "feature", space: "protocol", mask: 0x20n, step: "accept", name: "VHOST_USER_PROTOCOL_F_BACKEND_REQ" }, { kind: "feature", space: "protocol", mask: 0x4000n, step: "accept", name: "VHOST_USER_PROTOCOL_F_INBAND_NOTIFICATIONS" }],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 8,
    maximumSize: 8,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  sharedObjectAdd: {
    id: 6,
    name: "SHARED_OBJECT_ADD",
    method: "sharedObjectAdd",
    section: "vhost-user.rst, Back-end message types",
    scope: "device",
    gates: [{ kind: "feature", space: "protocol", mask: 0x20n, step: "accept", name: "VHOST_USER_PROTOCOL_F_BACKEND_REQ" }, { kind: "feature", space: "protocol", mask: 0x40000n, step: "accept", name: "VHOST_USER_PROTOCOL_F_SHARED_OBJECT" }],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 16,
    maximumSize: 16,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  sharedObjectRemove: {
    id: 7,
    name: "SHARED_OBJECT_REMOVE",
    method: "sharedObjectRemove",
    section: "vhost-user.rst, Back-end message types",
    scope: "device",
    gates: [{ kind: "feature", space: "protocol", mask: 0x20n, step: "accept", name: "VHOST_USER_PROTOCOL_F_BACKEND_REQ" }, { kind: "feature", space: "protocol", mask: 0x40000n, step: "accept", name: "VHOST_USER_PROTOCOL_F_SHARED_OBJECT" }],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 16,
    maximumSize: 16,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
  sharedObjectLookup: {
    id: 8,
    name: "SHARED_OBJECT_LOOKUP",
    method: "sharedObjectLookup",
    section: "vhost-user.rst, Back-end message types",
    scope: "device",
    gates: [{ kind: "feature", space: "protocol", mask: 0x20n, step: "accept", name: "VHOST_USER_PROTOCOL_F_BACKEND_REQ" }, { kind: "feature", space: "protocol", mask: 0x40000n, step: "accept", name: "VHOST_USER_PROTOCOL_F_SHARED_OBJECT" }],
    reply: { kind: "always", failure: null },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 16,
    maximumSize: 16,
    maximumReplySize: 8,
    requestDescriptors: null,
    replyDescriptors: { kind: "dma-buf", minimum: 0, maximum: 1, ignored: false },
  },
  shmemMap: {
    id: 9,
    name: "SHMEM_MAP",
    method: "shmemMap",
    section: "vhost-user.rst, Back-end message types",
    scope: "device",
    gates: [{ kind: "feature", space: "protocol", mask: 0x20n, step: "accept", name: "VHOST_USER_PROTOCOL_F_BACKEND_REQ" }, { kind: "feature", space: "protocol", mask: 0x400000n, step: "accept", name: "VHOST_USER_PROTOCOL_F_SHMEM" }],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 40,
    maximumSize: 40,
    maximumReplySize: 0,
    requestDescriptors: { kind: "any", minimum: 1, maximum: 1, ignored: false },
    replyDescriptors: null,
  },
  shmemUnmap: {
    id: 10,
    name: "SHMEM_UNMAP",
    method: "shmemUnmap",
    section: "vhost-user.rst, Back-end message types",
    scope: "device",
    gates: [{ kind: "feature", space: "protocol", mask: 0x20n, step: "accept", name: "VHOST_USER_PROTOCOL_F_BACKEND_REQ" }, { kind: "feature", space: "protocol", mask: 0x400000n, step: "accept", name: "VHOST_USER_PROTOCOL_F_SHMEM" }],
    reply: { kind: "none" },
    ack: "optional",
    order: { after: [], queue: "any", queues: "any" },
    minimumSize: 40,
    maximumSize: 40,
    maximumReplySize: 0,
    requestDescriptors: null,
    replyDescriptors: null,
  },
} as const satisfies Record<string, MessageDefinition>;

/** The same by id. */
export const backendRequestsById: ReadonlyMap<number, MessageDefinition> = new Map(Object.values(backendRequests).map((definition) => [definition.id, definition]));

/** When a request without a reply of its own is acknowledged, if its sender asks for it. */
export const backendRequestsAckCondition: Condition = { kind: "feature", space: "protocol", mask: 0x8n, step: "accept", name: "VHOST_USER_PROTOCOL_F_REPLY_ACK" };
