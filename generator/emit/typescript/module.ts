import { posix } from "node:path";
import type { ImportDeclarationStructure, StatementStructures } from "ts-morph";
import { StructureKind } from "ts-morph";

/** Where every generated name lives, so that a module can import what it mentions. */
export class ModuleIndex {
  readonly #modules = new Map<string, string>();

  /** Remembers that `name` is exported by `module` (a path without suffix, relative to the output folder). */
  export(name: string, module: string): void {
    this.#modules.set(name, module);
  }

  moduleOf(name: string): string {
    const module = this.#modules.get(name);
    if (module === undefined) throw new Error(`no generated module exports ${name}`);
    return module;
  }
}

const SUPPORT = "support/index";

/** A generated TypeScript file in the making: its statements and the names that they mention. */
export class Module {
  readonly path: string;
  readonly statements: (StatementStructures | string)[] = [];
  readonly #index: ModuleIndex;
  readonly #imports = new Map<string, Map<string, boolean>>();

  constructor(path: string, index: ModuleIndex) {
    this.path = path;
    this.#index = index;
  }

  /** Mentions a generated name; imports it when it lives elsewhere. @returns the name */
  use(name: string, typeOnly = false): string {
    return this.#import(name, this.#index.moduleOf(name), typeOnly);
  }

  useType(name: string): string {
    return this.use(name, true);
  }

  /** Mentions a function or class of the support library. @returns the name */
  support(name: string, typeOnly = false): string {
    return this.#import(name, SUPPORT, typeOnly);
  }

  supportType(name: string): string {
    return this.support(name, true);
  }

  #import(name: string, module: string, typeOnly: boolean): string {
    if (module === this.path) return name;
    const names = this.#imports.get(module) ?? new Map<string, boolean>();
    this.#imports.set(module, names);
    names.set(name, typeOnly && (names.get(name) ?? true));
    return name;
  }

  /** The import declarations, sorted by module and name. */
  imports(): ImportDeclarationStructure[] {
    return [...this.#imports]
      .map(([module, names]) => ({ specifier: this.#specifier(module), names }))
      .sort((a, b) => (a.specifier < b.specifier ? -1 : 1))
      .map(({ specifier, names }): ImportDeclarationStructure => {
        const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
        const allTypes = sorted.every(([, typeOnly]) => typeOnly);
        return {
          kind: StructureKind.ImportDeclaration,
          moduleSpecifier: specifier,
          isTypeOnly: allTypes,
          namedImports: sorted.map(([name, typeOnly]) => ({ name, isTypeOnly: typeOnly && !allTypes })),
        };
      });
  }

  #specifier(module: string): string {
    const path = posix.relative(posix.dirname(this.path), module);
    return `${path.startsWith(".") ? path : `./${path}`}.js`;
  }
}
