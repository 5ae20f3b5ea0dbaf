import type { Model } from "../../ir/model.js";
import { type Output, REGENERATE } from "../output.js";
import { render } from "../template.js";
import { assertsOf } from "./asserts.js";
import { folderOf, type Header, hasDefinitions, headers } from "./header.js";
import { linuxParts, type Part } from "./linux.js";

/** The C target: a header a folder of the specification, and what fails to compile where it, or Linux, differs. */
export function emitC(model: Model): Output[] {
  const files = headers(model);
  return [
    ...files.map((file) => ({ path: `c/${file.file}`, text: render("c/header.hbs", headerData(model, file)) })),
    ...files.map((file) => {
      const name = `check_${file.file.replace(/\.h$/, ".c")}`;
      const areas = model.areas.filter((area) => folderOf(area) === file.folder && hasDefinitions(area));
      const parts = areas.map((area) => ({ name: area.name, includes: [], guard: null, asserts: assertsOf(area) }));
      return check(name, `spec/${file.folder}`, `the definitions of ${file.file}`, [`"${file.file}"`], parts);
    }),
    check(
      "check_linux.c",
      "spec/",
      "the installed headers of Linux",
      ["<linux/types.h>", "<linux/version.h>"],
      linuxParts(model),
    ),
  ];
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
  const data = { file, source, subject, includes, parts, regenerate: REGENERATE };
  return { path: `c/${file}`, text: render("c/check.hbs", data) };
}
