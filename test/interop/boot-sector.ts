/** The port of QEMU's isa-debug-exit device in these tests. */
export const EXIT_PORT = 0xf4;

/** What the sector writes to that port; QEMU then ends with this value shifted left once, plus one. */
export const EXIT_VALUE = 0x21;
export const QEMU_STATUS = (EXIT_VALUE << 1) | 1;

const SERIAL_PORT = 0x3f8;
const LOAD_ADDRESS = 0x7c00;
const SECTOR_SIZE = 512;

/**
 * A boot sector that prints `line` on the first serial port and ends QEMU. The firmware loads it to 0x7c00 and jumps
 * there in 16-bit real mode; only the segment that holds the text is set up.
 */
export function bootSector(line: string): Uint8Array {
  const text = new TextEncoder().encode(`${line}\r\n\0`);
  const code = (textAddress: number) => [
    ...[0x31, 0xc0], //                                   xor  ax, ax
    ...[0x8e, 0xd8], //                                   mov  ds, ax
    0xfc, //                                              cld
    ...[0xbe, ...little16(textAddress)], //               mov  si, text
    ...[0xba, ...little16(SERIAL_PORT)], //               mov  dx, SERIAL_PORT
    0xac, //                                        next: lodsb
    ...[0x84, 0xc0], //                                   test al, al
    ...[0x74, 0x03], //                                   jz   done
    0xee, //                                              out  dx, al
    ...[0xeb, 0xf8], //                                   jmp  next
    ...[0xb0, EXIT_VALUE], //                       done: mov  al, EXIT_VALUE
    ...[0xe6, EXIT_PORT], //                              out  EXIT_PORT, al
    0xf4, //                                              hlt
  ];
  const length = code(0).length;
  if (length + text.length > SECTOR_SIZE - 2) throw new RangeError(`the line of ${line.length} characters is too long`);

  const sector = new Uint8Array(SECTOR_SIZE);
  sector.set(code(LOAD_ADDRESS + length));
  sector.set(text, length);
  // The firmware boots only what ends in these two bytes.
  sector.set([0x55, 0xaa], SECTOR_SIZE - 2);
  return sector;
}

function little16(value: number): [number, number] {
  return [value & 0xff, value >> 8];
}
