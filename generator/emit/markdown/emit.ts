import { posix } from "node:path";
import { diffRules, type Effect } from "../../diff/rules/index.js";
import type { Model } from "../../ir/model.js";
import { diagnosticCodes } from "../../source/codes.js";
import { type Output, REGENERATE } from "../output.js";
import { render } from "../template.js";
import { errorCodes } from "../typescript/support/error.js";
import { implementationTables } from "./implementations.js";
import { specLanguage } from "./spec-language.js";
import { areaTables } from "./tables.js";

/** The docs target: a page of tables a spec file, and an index. */
export function emitMarkdown(model: Model): Output[] {
  const pages = model.areas.map((area): Output => {
    return {
      path: `docs/${area.name}.md`,
      text: render("markdown/area.hbs", { ...areaTables(model, area), regenerate: REGENERATE }),
    };
  });
  const index = {
    regenerate: REGENERATE,
    areas: model.areas.map((area) => ({ ...area, path: posix.join(".", `${area.name}.md`) })),
  };
  const implementations: Output = {
    path: "docs/implementations.md",
    text: render("markdown/implementations.hbs", { ...implementationTables(model), regenerate: REGENERATE }),
  };
  return [
    ...pages,
    implementations,
    ...references(),
    { path: "docs/README.md", text: render("markdown/index.hbs", index) },
  ];
}

/** Pages about the language and the codes themselves. */
function references(): Output[] {
  const regenerate = REGENERATE;
  return [
    { path: "docs/spec-language.md", text: render("markdown/spec-language.hbs", { ...specLanguage(), regenerate }) },
    {
      path: "docs/breaking-changes.md",
      text: render("markdown/breaking-changes.hbs", { ...breakingChanges(), regenerate }),
    },
    {
      path: "docs/diagnostics.md",
      text: render("markdown/codes.hbs", {
        title: "Diagnostics of the generator",
        source: "generator/source/codes.ts",
        codes: diagnosticCodes,
        regenerate,
      }),
    },
    {
      path: "docs/errors.md",
      text: render("markdown/codes.hbs", {
        title: "Error codes",
        source: "generator/emit/typescript/support/error.ts",
        codes: errorCodes,
        regenerate,
      }),
    },
  ];
}

const EFFECTS: Readonly<Record<Effect, string>> = {
  both: "any mix of versions",
  "old-sender": "an old sender with a new receiver",
  "new-sender": "a new sender with an old receiver",
  source: "programs that use the generated code",
  none: "nothing",
};

function breakingChanges(): object {
  const rules = Object.entries(diffRules).map(([name, rule]) => [name, { ...rule, effect: EFFECTS[rule.effect] }]);
  return { rules: Object.fromEntries(rules) };
}
