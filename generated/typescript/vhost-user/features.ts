// Generated from spec/vhost-user/features.yaml. Do not edit: change that, then run `vhost-user generate`.

import { FeatureSet } from "../support/index.js";

/**
 * Protocol feature bits. They exist only when the back-end offers VHOST_USER_F_PROTOCOL_FEATURES.
 * @see vhost-user.rst, Protocol features (spec/vhost-user/features.yaml:7)
 */
export const ProtocolFeature = {
  /** Several queues; GET_QUEUE_NUM tells how many. */
  MQ: 0x1n,
  /** The dirty-page log is shared memory passed with SET_LOG_BASE. */
  LOG_SHMFD: 0x2n,
  /** The back-end can broadcast a fake RARP after migration (SEND_RARP). */
  RARP: 0x4n,
  /** A request with need-reply set is answered with zero or an error. */
  REPLY_ACK: 0x8n,
  /** NET_SET_MTU is understood. */
  NET_MTU: 0x10n,
  /** The back-end can send requests on a channel of its own (SET_BACKEND_REQ_FD). */
  BACKEND_REQ: 0x20n,
  /** SET_VRING_ENDIAN is understood (legacy devices). */
  CROSS_ENDIAN: 0x40n,
  /** Crypto sessions are created and closed by messages. */
  CRYPTO_SESSION: 0x80n,
  /** Postcopy migration with userfaultfd. */
  PAGEFAULT: 0x100n,
  /** The device configuration space is read and written by messages. */
  CONFIG: 0x200n,
  /** Back-end requests may carry file descriptors. */
  BACKEND_SEND_FD: 0x400n,
  /** The back-end can offer memory that serves as the guest's notification area. */
  HOST_NOTIFIER: 0x800n,
  /** Requests in flight are recorded in shared memory that outlives the back-end. */
  INFLIGHT_SHMFD: 0x1000n,
  /** RESET_DEVICE is understood. */
  RESET_DEVICE: 0x2000n,
  /** Kicks and calls may travel as messages in place of eventfds. */
  INBAND_NOTIFICATIONS: 0x4000n,
  /** Memory regions are added and removed one by one. */
  CONFIGURE_MEM_SLOTS: 0x8000n,
  /** The virtio device status is passed on. */
  STATUS: 0x10000n,
  /** Memory regions carry Xen mapping information. */
  XEN_MMAP: 0x20000n,
  /** Objects such as dma-bufs are shared between back-ends by UUID. */
  SHARED_OBJECT: 0x40000n,
  /** The back-end's internal state can be transferred for migration. */
  DEVICE_STATE: 0x80000n,
  /** GET_VRING_BASE may leave requests recorded in the inflight area in place of waiting for them. */
  GET_VRING_BASE_INFLIGHT: 0x100000n,
  /** Ring addresses and the user addresses of regions are guest physical addresses. */
  GPA_ADDRESSES: 0x200000n,
  /** The back-end can map files into the device's shared memory regions. */
  SHMEM: 0x400000n,
} as const;

/** Names and dependencies of the bits of ProtocolFeature. */
export const ProtocolFeatures = new FeatureSet([
  { name: "MQ", mask: 0x1n, requires: [] },
  { name: "LOG_SHMFD", mask: 0x2n, requires: [] },
  { name: "RARP", mask: 0x4n, requires: [] },
  { name: "REPLY_ACK", mask: 0x8n, requires: [] },
  { name: "NET_MTU", mask: 0x10n, requires: [] },
  { name: "BACKEND_REQ", mask: 0x20n, requires: [] },
  { name: "CROSS_ENDIAN", mask: 0x40n, requires: [] },
  { name: "CRYPTO_SESSION", mask: 0x80n, requires: [] },
  { name: "PAGEFAULT", mask: 0x100n, requires: [] },
  { name: "CONFIG", mask: 0x200n, requires: [] },
  { name: "BACKEND_SEND_FD", mask: 0x400n, requires: ["BACKEND_REQ"] },
  { name: "HOST_NOTIFIER", mask: 0x800n, requires: ["BACKEND_REQ"] },
  { name: "INFLIGHT_SHMFD", mask: 0x1000n, requires: [] },
  { name: "RESET_DEVICE", mask: 0x2000n, requires: [] },
  { name: "INBAND_NOTIFICATIONS", mask: 0x4000n, requires: ["BACKEND_REQ", "REPLY_ACK"] },
  { name: "CONFIGURE_MEM_SLOTS", mask: 0x8000n, requires: [] },
  { name: "STATUS", mask: 0x10000n, requires: [] },
  { name: "XEN_MMAP", mask: 0x20000n, requires: [] },
  { name: "SHARED_OBJECT", mask: 0x40000n, requires: [] },
  { name: "DEVICE_STATE", mask: 0x80000n, requires: [] },
  { name: "GET_VRING_BASE_INFLIGHT", mask: 0x100000n, requires: ["INFLIGHT_SHMFD"] },
  { name: "GPA_ADDRESSES", mask: 0x200000n, requires: [] },
  { name: "SHMEM", mask: 0x400000n, requires: ["BACKEND_REQ"] },
]);
