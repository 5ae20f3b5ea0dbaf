import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Position } from "./position.js";

/** A spec file as parsed: its text, its YAML nodes, and the way back from plain values to positions. */
export class SourceFile {
  /** Path as problems print it: relative to the working directory. */
  readonly path: string;
  /** Path as generated files print it: the same wherever the generator runs. */
  readonly name: string;
  readonly text: string;
  readonly document: Document.Parsed;
  /** Whether the file came in with `--overlay`. */
  readonly overlay: boolean;
  readonly #lines = new LineCounter();
  readonly #nodes = new WeakMap<object, Node>();
  #value: { readonly of: unknown } | undefined;

  constructor(path: string, text: string, overlay = false, name = path) {
    this.path = path;
    this.name = name;
    this.text = text;
    this.overlay = overlay;
    this.document = parseDocument(text, { lineCounter: this.#lines, uniqueKeys: true, prettyErrors: false });
  }

  /** The file as plain objects, each remembered with its node; the same objects every time. */
  toValue(): unknown {
    this.#value ??= { of: this.#convert(this.document.contents) };
    return this.#value.of;
  }

  #convert(node: unknown): unknown {
    if (isMap(node)) {
      const value: Record<string, unknown> = {};
      this.#nodes.set(value, node);
      for (const pair of node.items) {
        value[String(isScalar(pair.key) ? pair.key.value : pair.key)] = this.#convert(pair.value);
      }
      return value;
    }
    if (isSeq(node)) {
      const value: unknown[] = node.items.map((item) => this.#convert(item));
      this.#nodes.set(value, node);
      return value;
    }
    return isScalar(node) ? node.value : null;
  }

  /** The position of characters `start` up to `end` of the text. */
  at(start: number, end: number): Position {
    const { line, col } = this.#lines.linePos(start);
    return { file: this.path, line, column: col, length: Math.max(1, Math.min(end, this.#lineEnd(start)) - start) };
  }

  /** Where `value` stands; with `key`, where that member's value stands (or, with `onKey`, the key itself). */
  positionOf(value: object, key?: string | number, onKey = false): Position {
    const node = this.#nodes.get(value);
    if (!node) return { file: this.path, line: 1, column: 1, length: 1 };
    if (key !== undefined) {
      if (isSeq(node)) return this.#nodePosition(node.items[Number(key)]) ?? this.positionOf(value);
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
        const target = onKey || !isNode(pair?.value) ? pair?.key : pair.value;
        return this.#nodePosition(target) ?? this.positionOf(value);
      }
    }
    return this.#nodePosition(node) ?? { file: this.path, line: 1, column: 1, length: 1 };
  }

  #nodePosition(node: unknown): Position | undefined {
    if (!isNode(node) || !node.range) return undefined;
    return this.at(node.range[0], node.range[1]);
  }

  #lineEnd(start: number): number {
    const end = this.text.indexOf("\n", start);
    return end < 0 ? this.text.length : end;
  }
}
