import { readFileSync } from "node:fs";
import type { Model } from "../../ir/model.js";
import { packagePath } from "../../package-path.js";
import type { Output } from "../output.js";

/** The resolved model as data, with its schema, for anyone who generates something else from it. */
export function emitMetamodel(model: Model): Output[] {
  return [
    {
      path: "metamodel.json",
      text: `${JSON.stringify({ $schema: "./metamodel.schema.json", version: 1, ...model }, null, 1)}\n`,
    },
    {
      path: "metamodel.schema.json",
      text: readFileSync(packagePath("generator/emit/metamodel/metamodel.schema.json"), "utf8"),
    },
  ];
}
