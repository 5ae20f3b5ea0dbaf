import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  Config,
  Header,
  isVhostUserError,
  MemTable,
  NATIVE_LITTLE_ENDIAN,
  PackedVringBase,
  SingleMemRegion,
  VirtioBlkConfig,
  VirtioBlkOutHeader,
  VirtioBlkRequestType,
  VirtioNetConfigFields,
  VringAddr,
  VringFd,
} from "../../generated/typescript/index.js";

const u16 = fc.integer({ min: 0, max: 0xffff });
const u32 = fc.integer({ min: 0, max: 0xffff_ffff });
const u64 = fc.bigInt({ min: 0n, max: 0xffff_ffff_ffff_ffffn });
const plain = { noNullPrototype: true };
const region = fc.record({ guestAddr: u64, size: u64, userAddr: u64, mmapOffset: u64 }, plain);
const buffer = (size: number): DataView => new DataView(new ArrayBuffer(size));

/** Asserts that something is refused with a code and a text. */
function refused(action: () => unknown, code: string, text: RegExp): void {
  assert.throws(action, (error: Error) => isVhostUserError(error) && error.code === code && text.test(error.message));
}

describe("a struct of fixed size", () => {
  it("comes back as it was written, at any offset", () => {
    const address = fc.record({ index: u32, flags: u32, descriptor: u64, used: u64, available: u64, log: u64 }, plain);
    fc.assert(
      fc.property(address, fc.nat(16), (value, offset) => {
        const view = buffer(VringAddr.SIZE + 16);
        assert.equal(VringAddr.encodeInto(value, view, offset), offset + VringAddr.SIZE);
        assert.deepEqual(VringAddr.decodeFrom(view, offset), value);
      }),
    );
  });

  it("nests other structs and skips padding", () => {
    fc.assert(
      fc.property(region, (value) => {
        const view = buffer(SingleMemRegion.SIZE);
        SingleMemRegion.encodeInto({ region: value }, view, 0);
        assert.equal(view.getBigUint64(0), 0n);
        assert.equal(view.getBigUint64(8, NATIVE_LITTLE_ENDIAN), value.guestAddr);
        assert.deepEqual(SingleMemRegion.decodeFrom(view, 0), { region: value });
      }),
    );
  });

  it("keeps virtio's byte order whatever the machine's", () => {
    const view = buffer(VirtioBlkOutHeader.SIZE);
    VirtioBlkOutHeader.encodeInto({ type: VirtioBlkRequestType.GET_ID, ioprio: 0, sector: 1n }, view, 0);
    assert.deepEqual([...new Uint8Array(view.buffer)], [8, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("keeps values of an enumeration that it does not know", () => {
    const view = buffer(VirtioBlkOutHeader.SIZE);
    VirtioBlkOutHeader.encodeInto({ type: 4711, ioprio: 0, sector: 0n }, view, 0);
    assert.equal(VirtioBlkOutHeader.decodeFrom(view, 0).type, 4711);
  });

  it("refuses a number that does not fit, by name", () => {
    const value = { index: 2 ** 32, flags: 0, descriptor: 0n, used: 0n, available: 0n, log: 0n };
    refused(() => VringAddr.encodeInto(value, buffer(40), 0), "ERR_VU_VALUE", /VringAddr\.index is 4294967296/);
    refused(
      () => VringAddr.encodeInto({ ...value, index: 0, used: -1n }, buffer(40), 0),
      "ERR_VU_VALUE",
      /VringAddr\.used is -1/,
    );
    refused(
      () => VringAddr.encodeInto({ ...value, index: 0, log: 1n << 64n }, buffer(40), 0),
      "ERR_VU_VALUE",
      /VringAddr\.log/,
    );
  });

  it("refuses to be read from too few bytes", () => {
    refused(() => VringAddr.decodeFrom(buffer(39), 0), "ERR_VU_SIZE", /takes 40 bytes, but there are 39/);
  });

  it("has small integers too", () => {
    const value = VirtioBlkConfig.decodeFrom(buffer(VirtioBlkConfig.SIZE), 0);
    fc.assert(
      fc.property(u16, (numQueues) => {
        const view = buffer(VirtioBlkConfig.SIZE);
        VirtioBlkConfig.encodeInto({ ...value, numQueues }, view, 0);
        assert.equal(VirtioBlkConfig.decodeFrom(view, 0).numQueues, numQueues);
      }),
    );
  });
});

describe("a struct with a counted array", () => {
  it("comes back with its array", () => {
    fc.assert(
      fc.property(fc.array(region, { maxLength: 32 }), (regions) => {
        const view = buffer(MemTable.sizeOf({ regions }));
        assert.equal(MemTable.encodeInto({ regions }, view, 0), view.byteLength);
        assert.deepEqual(MemTable.decodeFrom(view, 0, view.byteLength), { regions });
      }),
    );
  });

  it("carries bytes as they are", () => {
    const value = { offset: 4, flags: 0, payload: Uint8Array.of(1, 2, 3) };
    const view = buffer(Config.sizeOf(value));
    Config.encodeInto(value, view, 0);
    assert.deepEqual(Config.decodeFrom(view, 0, view.byteLength), value);
  });

  it("refuses a count that the bytes do not hold", () => {
    const view = buffer(MemTable.sizeOf({ regions: [] }) + 32);
    view.setUint32(0, 2, NATIVE_LITTLE_ENDIAN);
    refused(() => MemTable.decodeFrom(view, 0, view.byteLength), "ERR_VU_SIZE", /takes 72 bytes, but there are 40/);
  });

  it("refuses a count beyond the limit before it allocates anything", () => {
    const view = buffer(8);
    view.setUint32(0, 0xffff_ffff, NATIVE_LITTLE_ENDIAN);
    refused(() => MemTable.decodeFrom(view, 0, 8), "ERR_VU_VALUE", /MemTable\.numRegions is 4294967295/);
  });
});

describe("an integer divided into fields", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(fc.record({ index: fc.integer({ min: 0, max: 255 }), invalidFd: fc.boolean() }, plain), (value) => {
        const view = buffer(8);
        VringFd.encodeInto(value, view, 0);
        assert.deepEqual(VringFd.decodeFrom(view, 0), value);
      }),
    );
  });

  it("uses the highest bit without turning negative", () => {
    const view = buffer(4);
    PackedVringBase.encodeInto({ available: 0, availableWrap: true, used: 0, usedWrap: true }, view, 0);
    assert.equal(view.getUint32(0, NATIVE_LITTLE_ENDIAN), 0x8000_8000);
    assert.deepEqual(PackedVringBase.decodeFrom(view, 0), {
      available: 0,
      availableWrap: true,
      used: 0,
      usedWrap: true,
    });
  });

  it("refuses bits that are reserved", () => {
    const view = buffer(8);
    view.setBigUint64(0, 1n << 9n, NATIVE_LITTLE_ENDIAN);
    refused(() => VringFd.decodeFrom(view, 0), "ERR_VU_VALUE", /VringFd is 0x200/);
  });

  it("refuses an index that the field cannot hold", () => {
    refused(
      () => VringFd.encodeInto({ index: 256, invalidFd: false }, buffer(8), 0),
      "ERR_VU_VALUE",
      /VringFd\.index is 256/,
    );
  });

  it("is a field of other structs", () => {
    const view = buffer(Header.SIZE);
    Header.encodeInto({ request: 1, flags: { version: 1, reply: false, needReply: true }, size: 0 }, view, 0);
    assert.equal(view.getUint32(4, NATIVE_LITTLE_ENDIAN), 0x9);
  });
});

describe("the fields of a configuration space", () => {
  it("have the size of all their elements", () => {
    const mac = VirtioNetConfigFields.find(({ name }) => name === "mac");

    assert.deepEqual([mac?.offset, mac?.size], [0, 6]);
  });
});
