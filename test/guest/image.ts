import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../support/child-process.js";
import { findProgram } from "../support/peers.js";
import { Scope } from "../support/scope.js";

/** A Linux that QEMU can start: a kernel and the first file system in memory. */
export interface GuestImage {
  readonly kernel: string;
  readonly initramfs: string;
}

/** What making the guest needs on the host. */
export const GUEST_TOOLS = ["apt-get", "apt-cache", "dpkg-deb", "depmod", "cpio", "gzip", "cc"] as const;

/** The smallest kernel Debian has: everything virtio is a module, ext4 and the serial port are built in. */
const KERNEL_PACKAGE = "linux-image-cloud-amd64";
const MODULES = [
  ...["virtio_pci", "virtio_blk", "virtio-rng", "virtio_console", "virtio_net", "virtio_balloon"],
  // The buttons of ACPI, and what programs read them from.
  ...["button", "evdev"],
] as const;

/** Programs for the guest, each made from one C file. */
const PROGRAMS = ["zero-range", "verify"] as const;

const SOURCES = fileURLToPath(new URL(".", import.meta.url));
const CACHE = fileURLToPath(new URL("../../.cache/guest", import.meta.url));

/**
 * Makes the guest from Debian's packages, or takes the one made earlier from the same sources and packages.
 * The downloads and the result stay in `.cache/guest`; a second call needs no network.
 * @throws Error with the failing tool's output
 */
export async function guestImage(): Promise<GuestImage> {
  const scope = new Scope();
  try {
    await mkdir(CACHE, { recursive: true });
    const kernel = await download(scope, await kernelPackage(scope));
    const busybox = await download(scope, "busybox-static");
    const directory = join(CACHE, await stampOf([kernel, busybox]));
    if (!existsSync(directory)) await build(scope, kernel, busybox, directory);
    return { kernel: join(directory, "vmlinuz"), initramfs: join(directory, "initramfs.gz") };
  } finally {
    await scope.close();
  }
}

/** A name for what the guest depends on: its sources and the packages' file names, which hold their versions. */
async function stampOf(packages: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(packages.map((path) => basename(path)).join("\n"));
  for (const source of ["init", "image.ts", ...PROGRAMS.map(sourceOf)])
    hash.update(await readFile(join(SOURCES, source)));
  return hash.digest("hex").slice(0, 16);
}

/** The package with the kernel itself: the one in the cache, or what the meta package depends on today. */
async function kernelPackage(scope: Scope): Promise<string> {
  const cached = (await readdir(CACHE)).find((name) => /^linux-image-[0-9].*\.deb$/.test(name));
  if (cached !== undefined) return cached.split("_")[0] as string;
  for (const listsAreFresh of [false, true]) {
    if (listsAreFresh) await run(scope, "apt-get", ["update"], 120_000);
    const depends = await run(scope, "apt-cache", ["depends", KERNEL_PACKAGE]).catch(() => "");
    const name = /Depends: (linux-image-[0-9]\S*)/.exec(depends)?.[1];
    if (name !== undefined) return name;
  }
  throw new Error(`apt knows no kernel behind ${KERNEL_PACKAGE}: is Debian's main section in its sources?`);
}

/** The path of a package's file, fetched by apt but not installed. */
async function download(scope: Scope, name: string): Promise<string> {
  const inCache = async () => (await readdir(CACHE)).find((file) => file.startsWith(`${name}_`));
  if ((await inCache()) === undefined) {
    const fetch = () => run(scope, "sh", ["-c", 'cd "$1" && apt-get download "$2"', "sh", CACHE, name], 180_000);
    await fetch().catch(async () => {
      await run(scope, "apt-get", ["update"], 120_000);
      await fetch();
    });
  }
  const file = await inCache();
  if (file === undefined) throw new Error(`apt-get download ${name} left no file in ${CACHE}`);
  return join(CACHE, file);
}

const sourceOf = (program: string): string => `${program}.c`;

/** Makes the image beside its place and moves it there, so that two test files may do so at once. */
async function build(scope: Scope, kernel: string, busybox: string, directory: string): Promise<void> {
  const work = await mkdtemp(join(CACHE, "work-"));
  scope.defer(() => rm(work, { recursive: true, force: true }));
  const [root, unpacked, image] = [join(work, "root"), join(work, "unpacked"), join(work, "image")];
  await run(scope, "dpkg-deb", ["-x", kernel, unpacked]);
  await run(scope, "dpkg-deb", ["-x", busybox, unpacked]);
  const version = (await readdir(join(unpacked, "lib/modules")))[0] as string;

  for (const path of ["bin", "dev", "proc", "sys", "tmp", "modules"])
    await mkdir(join(root, path), { recursive: true });
  await copyFile(join(unpacked, "bin/busybox"), join(root, "bin/busybox"));
  await copyFile(join(SOURCES, "init"), join(root, "init"));
  await chmod(join(root, "init"), 0o755);
  for (const program of PROGRAMS) {
    const words = ["-O2", "-static", "-pthread", "-o", join(root, "bin", program), join(SOURCES, sourceOf(program))];
    await run(scope, "cc", words);
  }
  await copyModules(scope, unpacked, version, join(root, "modules"));

  await mkdir(image);
  await copyFile(join(unpacked, `boot/vmlinuz-${version}`), join(image, "vmlinuz"));
  const pack = 'cd "$1" && find . | LC_ALL=C sort | cpio --quiet -o -H newc -R 0:0 | gzip -n >"$2"';
  await run(scope, "sh", ["-c", pack, "sh", root, join(image, "initramfs.gz")]);
  await rename(image, directory).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code !== "ENOTEMPTY" && failure.code !== "EEXIST") throw failure;
  });
}

/** Copies the modules with what they need, and writes the order to load them in. */
async function copyModules(scope: Scope, unpacked: string, version: string, destination: string): Promise<void> {
  await run(scope, findProgram("depmod") as string, ["-b", unpacked, version]);
  const base = join(unpacked, "lib/modules", version);
  const order: string[] = [];
  // A line of modules.dep is "path: path..." with what the module needs, the first to load last.
  for (const line of (await readFile(join(base, "modules.dep"), "utf8")).split("\n")) {
    const [module = "", needs = ""] = line.split(":");
    if (!MODULES.some((name) => basename(module) === `${name}.ko`)) continue;
    for (const path of [...needs.split(" ").filter(Boolean).reverse(), module]) {
      if (!order.includes(basename(path))) {
        order.push(basename(path));
        await copyFile(join(base, path), join(destination, basename(path)));
      }
    }
  }
  await writeFile(join(destination, "order"), `${order.join("\n")}\n`);
}
