import { readFileSync } from "node:fs";
import { posix } from "node:path";
import Handlebars from "handlebars";
import type { Model } from "../../ir/model.js";
import { packagePath } from "../../package-path.js";
import { type Output, REGENERATE } from "../output.js";
import { areaTables } from "./tables.js";

const compiled = new Map<string, Handlebars.TemplateDelegate>();

/** The docs target: a page of tables a spec file, and an index. */
export function emitMarkdown(model: Model): Output[] {
  const pages = model.areas.map((area): Output => {
    return { path: `docs/${area.name}.md`, text: render("area.hbs", { ...areaTables(model, area), regenerate: REGENERATE }) };
  });
  const index = { regenerate: REGENERATE, areas: model.areas.map((area) => ({ ...area, path: posix.join(".", `${area.name}.md`) })) };
  return [...pages, { path: "docs/README.md", text: render("index.hbs", index) }];
}

function render(name: string, data: unknown): string {
  let template = compiled.get(name);
  if (!template) {
    const path = packagePath(`generator/emit/markdown/${name}`);
    template = Handlebars.compile(readFileSync(path, "utf8"), { noEscape: true, strict: true });
    compiled.set(name, template);
  }
  return `${template(data).trimEnd()}\n`;
}
