// Generated from spec/virtio/bt.yaml. Do not edit: change that, then run `vhost-user generate`.

import { type Codec, type ConfigurationField, FeatureSet, type Open, checkRange, checkView } from "../support/index.js";

/**
 * What kind of controller it is.
 * In C: `virtio_bt_config_type`.
 * @see linux/virtio_bt.h, struct virtio_bt_config (spec/virtio/bt.yaml:29)
 */
export const VirtioBtConfigType = {
  /** A primary controller. */
  PRIMARY: 0,
} as const;

/** A known value of VirtioBtConfigType. */
export type VirtioBtConfigType = (typeof VirtioBtConfigType)[keyof typeof VirtioBtConfigType];

/**
 * Whose vendor commands the controller understands.
 * In C: `virtio_bt_config_vendor`.
 * @see linux/virtio_bt.h, struct virtio_bt_config (spec/virtio/bt.yaml:36)
 */
export const VirtioBtConfigVendor = {
  /** Nobody's. */
  NONE: 0,
  /** Those of the Zephyr project. */
  ZEPHYR: 1,
  /** Those of Intel. */
  INTEL: 2,
  /** Those of Realtek. */
  REALTEK: 3,
} as const;

/** A known value of VirtioBtConfigVendor. */
export type VirtioBtConfigVendor = (typeof VirtioBtConfigVendor)[keyof typeof VirtioBtConfigVendor];

/**
 * The configuration space without CONFIG_V2; nothing is aligned.
 * In C: `virtio_bt_config`.
 * @see linux/virtio_bt.h, struct virtio_bt_config (spec/virtio/bt.yaml:48)
 */
export interface VirtioBtConfig {
  /** The kind of controller. */
  type: Open<VirtioBtConfigType>;
  /** The vendor. Meaningful with VND_HCI. */
  vendor: Open<VirtioBtConfigVendor>;
  /** Opcode of the Microsoft vendor command. Meaningful with MSFT_EXT. */
  msftOpcode: number;
}

/** Refuses what does not fit in a VirtioBtConfig, by its name. */
function refuseVirtioBtConfig(value: VirtioBtConfig): void {
  checkRange(value.type, 0, 255, "VirtioBtConfig.type");
  checkRange(value.vendor, 0, 65535, "VirtioBtConfig.vendor");
  checkRange(value.msftOpcode, 0, 65535, "VirtioBtConfig.msftOpcode");
}

/** Encoder and decoder of VirtioBtConfig, 5 bytes. */
export const VirtioBtConfig: Codec<VirtioBtConfig> = {
  SIZE: 5,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    const value_vendor = value.vendor;
    const value_msftOpcode = value.msftOpcode;
    if (
      (value_type & 0xff) !== value_type ||
      (value_vendor & 0xffff) !== value_vendor ||
      (value_msftOpcode & 0xffff) !== value_msftOpcode
    ) refuseVirtioBtConfig(value);
    view.setUint8(offset, value_type);
    view.setUint16(offset + 1, value_vendor, true);
    view.setUint16(offset + 3, value_msftOpcode, true);
    return offset + 5;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 5, "VirtioBtConfig");
    return {
      type: view.getUint8(offset),
      vendor: view.getUint16(offset + 1, true),
      msftOpcode: view.getUint16(offset + 3, true),
    };
  },
};

/** The fields of VirtioBtConfig: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioBtConfigFields: readonly ConfigurationField[] = [
  { name: "type", offset: 0, size: 1, driverWritable: false, requires: undefined },
  { name: "vendor", offset: 1, size: 2, driverWritable: false, requires: { name: "VND_HCI", mask: 0x1n } },
  { name: "msftOpcode", offset: 3, size: 2, driverWritable: false, requires: { name: "MSFT_EXT", mask: 0x2n } },
];

/**
 * The configuration space with CONFIG_V2.
 * In C: `virtio_bt_config_v2`.
 * @see linux/virtio_bt.h, struct virtio_bt_config (spec/virtio/bt.yaml:57)
 */
export interface VirtioBtConfigV2 {
  /** The kind of controller. */
  type: Open<VirtioBtConfigType>;
  /** The vendor. Meaningful with VND_HCI. */
  vendor: Open<VirtioBtConfigVendor>;
  /** Opcode of the Microsoft vendor command. Meaningful with MSFT_EXT. */
  msftOpcode: number;
}

/** Refuses what does not fit in a VirtioBtConfigV2, by its name. */
function refuseVirtioBtConfigV2(value: VirtioBtConfigV2): void {
  checkRange(value.type, 0, 255, "VirtioBtConfigV2.type");
  checkRange(value.vendor, 0, 65535, "VirtioBtConfigV2.vendor");
  checkRange(value.msftOpcode, 0, 65535, "VirtioBtConfigV2.msftOpcode");
}

/** Encoder and decoder of VirtioBtConfigV2, 6 bytes. */
export const VirtioBtConfigV2: Codec<VirtioBtConfigV2> = {
  SIZE: 6,
  encodeInto(value, view, offset) {
    const value_type = value.type;
    const value_vendor = value.vendor;
    const value_msftOpcode = value.msftOpcode;
    if (
      (value_type & 0xff) !== value_type ||
      (value_vendor & 0xffff) !== value_vendor ||
      (value_msftOpcode & 0xffff) !== value_msftOpcode
    ) refuseVirtioBtConfigV2(value);
    view.setUint8(offset, value_type);
    view.setUint8(offset + 1, 0);
    view.setUint16(offset + 2, value_vendor, true);
    view.setUint16(offset + 4, value_msftOpcode, true);
    return offset + 6;
  },
  decodeFrom(view, offset) {
    checkView(view, offset, 6, "VirtioBtConfigV2");
    return {
      type: view.getUint8(offset),
      vendor: view.getUint16(offset + 2, true),
      msftOpcode: view.getUint16(offset + 4, true),
    };
  },
};

/** The fields of VirtioBtConfigV2: place in bytes, the feature with which each exists, and whether the driver may write it. */
export const VirtioBtConfigV2Fields: readonly ConfigurationField[] = [
  { name: "type", offset: 0, size: 1, driverWritable: false, requires: undefined },
  { name: "vendor", offset: 2, size: 2, driverWritable: false, requires: { name: "VND_HCI", mask: 0x1n } },
  { name: "msftOpcode", offset: 4, size: 2, driverWritable: false, requires: { name: "MSFT_EXT", mask: 0x2n } },
];

/**
 * Feature bits of the Bluetooth device.
 * @see linux/virtio_bt.h, struct virtio_bt_config (spec/virtio/bt.yaml:18)
 */
export const VirtioBtFeature = {
  /** Vendor commands are understood, and the vendor is told. */
  VND_HCI: 0x1n,
  /** The Microsoft extensions are understood, and their opcode is told. */
  MSFT_EXT: 0x2n,
  /** The Android extensions are understood. */
  AOSP_EXT: 0x4n,
  /** The configuration space has the aligned layout, virtio-bt-config-v2. */
  CONFIG_V2: 0x8n,
} as const;

/** Names and dependencies of the bits of VirtioBtFeature. */
export const VirtioBtFeatures = new FeatureSet([
  { name: "VND_HCI", mask: 0x1n, requires: [] },
  { name: "MSFT_EXT", mask: 0x2n, requires: [] },
  { name: "AOSP_EXT", mask: 0x4n, requires: [] },
  { name: "CONFIG_V2", mask: 0x8n, requires: [] },
]);

/**
 * A Bluetooth controller that speaks HCI.
 * @see linux/virtio_bt.h, struct virtio_bt_config (spec/virtio/bt.yaml:8)
 */
export const BtDevice = {
  name: "bt",
  aliases: [],
  virtioId: 40,
  features: VirtioBtFeatures,
  config: VirtioBtConfig,
  configFields: VirtioBtConfigFields,
  queues: {
    /** HCI packets to the controller. */
    tx: { first: 0, last: 0 },
    /** HCI packets from the controller. */
    rx: { first: 1, last: 1 },
  },
} as const;
