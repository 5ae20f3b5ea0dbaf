import { type StatementStructures, StructureKind, VariableDeclarationKind } from "ts-morph";
import type { Lineage } from "../../../ir/service-model.js";
import { camelCase, pascalCase } from "../../../passes/identifiers.js";
import { docs } from "../documentation.js";
import type { Module } from "../module.js";

/** Name of the table of profiles of a lineage. */
export function profilesName(lineage: string): string {
  return `${camelCase(lineage)}Profiles`;
}

/** The revisions and build features of an implementation, and the profiles that can be chosen. */
export function emitLineage(lineage: Lineage, module: Module): StatementStructures[] {
  const name = camelCase(lineage.name);
  const profile = module.supportType("Profile");
  const entries = (items: readonly { name: string; doc: string }[]): string =>
    items.map((item) => `/** ${item.doc} */\n${JSON.stringify(item.name)},`).join("\n");
  const profiles = lineage.profiles.map(
    (item) =>
      `/** ${item.doc} */\n${camelCase(item.name)}: ${name}Profile("${item.revision}", ${JSON.stringify(item.features)}),`,
  );
  const table = (suffix: string, items: string, documentation: string): StatementStructures => ({
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: [documentation],
    declarations: [{ name: `${name}${suffix}`, initializer: `[\n${items}\n] as const` }],
  });
  return [
    table("Revisions", entries(lineage.revisions), `Revisions of ${lineage.name}, oldest first.`),
    table("Features", entries(lineage.features), `What ${lineage.name} can be built with.`),
    {
      kind: StructureKind.Function,
      isExported: true,
      name: `${name}Profile`,
      docs: docs(lineage, "Gives the profile of a revision that was built with some features."),
      parameters: [
        { name: "revision", type: `(typeof ${name}Revisions)[number]` },
        {
          name: "features",
          type: `readonly (typeof ${name}Features)[number][]`,
          initializer: `${name}Features`,
        },
      ],
      returnType: profile,
      statements: `return ${module.support("makeProfile")}({ revisions: ${name}Revisions, features: ${name}Features }, revision, features);`,
    },
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      docs: [`Profiles of ${pascalCase(lineage.name)} with a name.`],
      declarations: [{ name: profilesName(lineage.name), initializer: `{\n${profiles.join("\n")}\n} as const` }],
    },
  ];
}
