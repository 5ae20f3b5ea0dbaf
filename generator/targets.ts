import { emitC } from "./emit/c/emit.js";
import { emitHtml } from "./emit/html/emit.js";
import { emitMarkdown } from "./emit/markdown/emit.js";
import { emitMetamodel } from "./emit/metamodel/emit.js";
import type { Output } from "./emit/output.js";
import { emitRust } from "./emit/rust/emit.js";
import { emitTypeScript } from "./emit/typescript/emit.js";
import { emitVectors } from "./emit/vectors/emit.js";
import { emitWireshark } from "./emit/wireshark/emit.js";
import type { Model } from "./ir/model.js";

/** A kind of generated output. */
export interface Target {
  readonly name: string;
  readonly summary: string;
  /** Paths below the output folder that belong to the target; what is there and not emitted is stale. */
  readonly owns: readonly string[];
  emit(model: Model): Output[];
}

export const targets: readonly Target[] = [
  { name: "typescript", summary: "codec, client stubs, dispatchers", owns: ["typescript"], emit: emitTypeScript },
  {
    name: "rust",
    summary: "constants and layouts as a crate",
    owns: ["rust/Cargo.toml", "rust/rustfmt.toml", "rust/src", "rust/checks"],
    emit: emitRust,
  },
  { name: "c", summary: "C headers, and checks against those of Linux", owns: ["c"], emit: emitC },
  {
    name: "docs",
    summary: "tables in Markdown and one page of HTML",
    owns: ["docs"],
    emit: (model) => [...emitMarkdown(model), emitHtml(model)],
  },
  {
    name: "vectors",
    summary: "every struct and message as a value and as bytes",
    owns: ["vectors.json"],
    emit: emitVectors,
  },
  { name: "wireshark", summary: "a dissector in Lua", owns: ["wireshark"], emit: emitWireshark },
  {
    name: "metamodel",
    summary: "the resolved model as JSON, with its schema",
    owns: ["metamodel.json", "metamodel.schema.json"],
    emit: emitMetamodel,
  },
];
