import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, describe, it } from "node:test";
import { apply, plan } from "../../generator/index.js";
import { withPeers } from "../support/peers.js";

const folder = mkdtempSync(join(tmpdir(), "vhost-user-c-"));
after(() => rmSync(folder, { recursive: true }));

const STRICTLY = ["-std=c11", "-fsyntax-only", "-Wall", "-Wextra", "-Werror"];

/** Generates the C files into a folder of their own, whose path is returned. */
function generate(name: string, spec = "spec", overlays: string[] = []): string {
  const out = join(folder, name);
  const { report, differences } = plan({ spec, overlays, out, targets: ["c"] });
  assert.deepEqual(report.problems, []);
  apply(out, differences);
  return join(out, "c");
}

/** What the compiler says of a file; empty when it is content. */
function compile(path: string): string {
  return spawnSync("gcc", [...STRICTLY, path], { encoding: "utf8" }).stderr;
}

/** Copies the specification with one piece of text replaced, and generates from it. */
function generateChanged(file: string, written: string, instead: string): string {
  const spec = mkdtempSync(join(folder, "changed-"));
  cpSync("spec", spec, { recursive: true });
  const text = readFileSync(join(spec, file), "utf8");
  assert.ok(text.includes(written), `${file} has '${written}'`);
  writeFileSync(join(spec, file), text.replace(written, instead));
  return generate(`${basename(spec)}-out`, spec);
}

describe("the generated C", withPeers("gcc"), () => {
  const checks = readdirSync("generated/c").filter((name) => name.endsWith(".c"));

  for (const name of checks) {
    it(`compiles and agrees with the specification: ${name}`, () => {
      assert.equal(compile(join("generated/c", name)), "");
    });
  }

  it("checks members of Linux's structs and its numbers by the thousand", () => {
    const text = readFileSync("generated/c/check_linux.c", "utf8");
    const always = text.replace(/^#if[\s\S]*?^#endif$/gm, "");
    assert.ok((always.match(/_Static_assert/g)?.length ?? 0) > 1500);
  });

  it("fails where Linux has another number", () => {
    const out = generateChanged("virtio/block.yaml", "{ name: mq, bit: 12,", "{ name: mq, bit: 18,");
    assert.match(compile(join(out, "check_linux.c")), /static assertion failed: ".*virtio\/block\.yaml:\d+"/);
  });

  it("fails where Linux has a member elsewhere", () => {
    const swapped = "{ name: heads, type: u8, offset: 2";
    const out = generateChanged(
      "virtio/block.yaml",
      `${swapped}, doc: "Heads." }\n      - { name: sectors, type: u8, offset: 3`,
      `${swapped.replace("heads", "sectors")}, doc: "Heads." }\n      - { name: heads, type: u8, offset: 3`,
    );
    assert.match(compile(join(out, "check_linux.c")), /static assertion failed/);
  });

  it("fails where the header has another layout", () => {
    const out = generate("edited");
    const header = join(out, "vhost_user.h");
    const text = readFileSync(header, "utf8");
    writeFileSync(header, text.replace("uint32_t num_regions;", "uint64_t num_regions;"));
    assert.match(compile(join(out, "check_vhost_user.c")), /static assertion failed/);
  });

  it("has what an overlay adds", () => {
    const out = generate("overlaid", "spec", ["spec/overlays/crosvm.yaml"]);
    assert.match(readFileSync(join(out, "vhost_user.h"), "utf8"), /VHOST_USER_GET_SHARED_MEMORY_REGIONS = 1004/);
    for (const name of readdirSync(out).filter((file) => file.endsWith(".c")))
      assert.equal(compile(join(out, name)), "");
  });

  it("is valid for everything that the spec language has", () => {
    const out = generate("language", "test/generator/language");
    for (const name of readdirSync(out).filter((file) => file.endsWith(".c")))
      assert.equal(compile(join(out, name)), "");
  });

  it("can stand beside the headers of Linux", () => {
    const source = join(folder, "beside.c");
    const header = join(process.cwd(), "generated/c/vhost_user.h");
    const include = `#include "${header}"\n`;
    const linux = "#include <linux/virtio_config.h>\n#include <linux/vhost_types.h>\n#include <linux/virtio_ring.h>\n";
    for (const text of [include + linux, linux + include]) {
      writeFileSync(source, `${text}int main(void) { return VHOST_USER_GET_FEATURES; }\n`);
      execFileSync("gcc", [...STRICTLY, source]);
    }
  });
});
