import type { Model } from "../../ir/model.js";
import { type Output, REGENERATE } from "../output.js";
import { render } from "../template.js";
import { type Assert, assertsOf, type Subject } from "./asserts.js";
import { folderOf, type Header, hasDefinitions, headers } from "./header.js";
import { type LinuxPart, linuxParts } from "./linux.js";

/** The C target: a header a folder of the specification, and what fails to compile where it, or Linux, differs. */
export function emitC(model: Model): Output[] {
  const files = headers(model);
  return [
    ...files.map((file) => ({ path: `c/${file.file}`, text: render("c/header.hbs", headerData(model, file)) })),
    ...files.map((file) => {
      const name = `check_${file.file.replace(/\.h$/, ".c")}`;
      const areas = model.areas.filter((area) => folderOf(area) === file.folder && hasDefinitions(area));
      const parts = areas.map(
        (area): Part => ({ name: area.name, includes: [], guard: null, asserts: assertsOf(area) }),
      );
      return check(name, `spec/${file.folder}`, `the definitions of ${file.file}`, [`"${file.file}"`], parts);
    }),
    check(
      "check_linux.c",
      "spec/",
      "the installed headers of Linux",
      ["<linux/types.h>", "<linux/version.h>"],
      linuxParts(model).map(linuxPart),
    ),
  ];
}

/** Asserts that hold under one condition. */
interface Part {
  readonly name: string;
  readonly includes: readonly string[];
  /** A condition of the preprocessor; null: always. */
  readonly guard: string | null;
  readonly asserts: readonly Assert[];
}

function linuxPart({ area, revision, asserts }: LinuxPart): Part {
  const includes = area.linux?.headers ?? [];
  if (revision === null) return { name: area.name, includes, guard: null, asserts };
  const guard = `LINUX_VERSION_CODE >= KERNEL_VERSION(${revision.replace(".", ", ")}, 0)`;
  return { name: `${area.name}, Linux ${revision}`, includes, guard, asserts };
}

function headerData(model: Model, file: Header): object {
  const own = model.areas.filter((area) => folderOf(area) === file.folder && area.cPrefix === null);
  const linux = [...new Set(own.flatMap((area) => area.linux?.headers ?? []))];
  return {
    ...file,
    source: `spec/${file.folder}`,
    regenerate: REGENERATE,
    linux: linux.map((header) => `<${header}>`).join(", "),
  };
}

function check(
  file: string,
  source: string,
  subject: string,
  includes: readonly string[],
  parts: readonly Part[],
): Output {
  const lines = parts.map((part) => ({ ...part, asserts: part.asserts.map(assertText) }));
  const data = { file, source, subject, includes, parts: lines, regenerate: REGENERATE };
  return { path: `c/${file}`, text: render("c/check.hbs", data) };
}

function assertText({ subject, value, origin }: Assert): { condition: string; origin: string } {
  const suffix = value > 0xffff_ffffn ? "ull" : value > 0x7fff_ffffn ? "u" : "";
  return { condition: `${subjectText(subject)} == ${value}${suffix}`, origin };
}

function subjectText(subject: Subject): string {
  switch (subject.kind) {
    case "number":
      return subject.name;
    case "size":
      return `sizeof(struct ${subject.struct})`;
    case "offset":
      return `offsetof(struct ${subject.struct}, ${subject.member})`;
    case "member-size":
      return `sizeof(((struct ${subject.struct} *)0)->${subject.member})`;
  }
}
