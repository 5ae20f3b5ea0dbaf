import { posix } from "node:path";
import type { ImportDeclarationStructure, StatementStructures } from "ts-morph";
import { StructureKind } from "ts-morph";
import type { BitStruct, Struct } from "../../ir/model.js";

/** Where every generated name lives, so that a module can import what it mentions. */
export class ModuleIndex {
  readonly #modules = new Map<string, string>();
  readonly #layouts = new Map<string, Struct | BitStruct>();

  /** Remembers that `name` is exported by `module` (a path without suffix, relative to the output folder). */
  export(name: string, module: string): void {
    this.#modules.set(name, module);
  }

  /** Remembers a layout, so that the code of others that hold it can have it in line. */
  define(layout: Struct | BitStruct): void {
    this.#layouts.set(layout.name, layout);
  }

  layoutOf(name: string): Struct | BitStruct {
    const layout = this.#layouts.get(name);
    if (layout === undefined) throw new Error(`no struct is named ${name}`);
    return layout;
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
  #nativeOrder = false;

  constructor(path: string, index: ModuleIndex) {
    this.path = path;
    this.#index = index;
  }

  /** Mentions a generated name; imports it when it lives elsewhere. @returns the name */
  use(name: string, typeOnly = false): string {
    return this.#import(name, this.#index.moduleOf(name), typeOnly);
  }

  /** Whether a generated name lives in this module. */
  holds(name: string): boolean {
    return this.#index.moduleOf(name) === this.path;
  }

  useType(name: string): string {
    return this.use(name, true);
  }

  bitStruct(name: string): BitStruct {
    return this.#index.layoutOf(name) as BitStruct;
  }

  /** The struct, if its code can stand in line where it is held: it has a fixed size and, in a loop, no loop of its own. */
  inlineStruct(name: string, inLoop: boolean): Struct | undefined {
    const struct = this.#index.layoutOf(name) as Struct;
    if (struct.variable || (inLoop && this.#hasArray(struct))) return undefined;
    return struct;
  }

  #hasArray({ fields }: Struct): boolean {
    return fields.some(
      ({ array, type }) =>
        array !== null || (type.kind === "struct" && this.#hasArray(this.#index.layoutOf(type.name) as Struct)),
    );
  }

  /**
   * Mentions whether the machine stores the least significant byte first, as a constant of this module: engines fold that
   * one, but not a constant which is imported. @returns its name
   */
  nativeOrder(): string {
    this.support("NATIVE_LITTLE_ENDIAN");
    this.#nativeOrder = true;
    return "LITTLE_ENDIAN";
  }

  /** What stands behind the imports. */
  prelude(): string[] {
    return this.#nativeOrder ? ["const LITTLE_ENDIAN = NATIVE_LITTLE_ENDIAN;"] : [];
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
