// Generated from spec/. Do not edit: change that, then run `vhost-user generate`.

import type { DeviceType } from "../support/index.js";
import { BalloonDevice } from "./balloon.js";
import { BlockDevice } from "./block.js";
import { BtDevice } from "./bt.js";
import { CanDevice } from "./can.js";
import { ConsoleDevice } from "./console.js";
import { CryptoDevice } from "./crypto.js";
import { FsDevice } from "./fs.js";
import { GpioDevice } from "./gpio.js";
import { GpuDevice } from "./gpu.js";
import { I2cDevice } from "./i2c.js";
import { InputDevice } from "./input.js";
import { IommuDevice } from "./iommu.js";
import { MemDevice } from "./mem.js";
import { NetDevice } from "./net.js";
import { P9Device } from "./p9.js";
import { PmemDevice } from "./pmem.js";
import { RngDevice } from "./rng.js";
import { RtcDevice } from "./rtc.js";
import { ScmiDevice } from "./scmi.js";
import { ScsiDevice } from "./scsi.js";
import { SoundDevice } from "./sound.js";
import { SpiDevice } from "./spi.js";
import { VsockDevice } from "./vsock.js";

/** Every device type of the specification. */
export const deviceTypes: readonly DeviceType[] = [
  P9Device,
  BalloonDevice,
  BlockDevice,
  BtDevice,
  CanDevice,
  ConsoleDevice,
  CryptoDevice,
  FsDevice,
  GpioDevice,
  GpuDevice,
  I2cDevice,
  InputDevice,
  IommuDevice,
  MemDevice,
  NetDevice,
  PmemDevice,
  RngDevice,
  RtcDevice,
  ScmiDevice,
  ScsiDevice,
  SoundDevice,
  SpiDevice,
  VsockDevice,
];
