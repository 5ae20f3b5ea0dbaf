import { readFileSync } from "node:fs";
import Handlebars from "handlebars";
import { packagePath } from "../package-path.js";

const compiled = new Map<string, Handlebars.TemplateDelegate>();

/** Renders a Handlebars template below `generator/emit`; its text ends with one line feed. */
export function render(path: string, data: unknown): string {
  let template = compiled.get(path);
  if (!template) {
    const text = readFileSync(packagePath(`generator/emit/${path}`), "utf8");
    template = Handlebars.compile(text, { noEscape: true, strict: true });
    compiled.set(path, template);
  }
  return `${template(data).trimEnd()}\n`;
}
