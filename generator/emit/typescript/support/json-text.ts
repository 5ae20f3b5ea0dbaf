import { VhostUserError } from "./error.js";

/** A JSON text as read: numbers keep their digits, so that none loses precision, and objects keep their members in order, so that twins show. */
export type JsonNode =
  | null
  | boolean
  | string
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "array"; readonly elements: readonly JsonNode[] }
  | { readonly kind: "object"; readonly members: readonly (readonly [name: string, value: JsonNode])[] };

/** Arrays and objects inside each other at most. */
const MAX_DEPTH = 128;

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const PLAIN = /[\u{20}\u{21}\u{23}-\u{5b}\u{5d}-\u{10ffff}]+/uy;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/**
 * Reads a JSON text (RFC 8259) without loss. Stricter than `JSON.parse` in that half of a surrogate pair is refused.
 * @throws VhostUserError ERR_VU_JSON naming the place
 */
export function parseJson(text: string): JsonNode {
  return new Parser(text).whole();
}

class Parser {
  readonly #text: string;
  #place = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): JsonNode {
    const value = this.#value();
    this.#skipSpace();
    if (this.#place < this.#text.length) this.#fail("something follows the value");
    return value;
  }

  #value(): JsonNode {
    this.#skipSpace();
    const start = this.#text[this.#place];
    if (start === "{") return this.#object();
    if (start === "[") return this.#array();
    if (start === '"') return this.#string();
    for (const [word, value] of [
      ["null", null],
      ["true", true],
      ["false", false],
    ] as const) {
      if (this.#take(word)) return value;
    }
    const number = this.#match(NUMBER);
    return number === undefined ? this.#fail("a value was expected") : { kind: "number", text: number };
  }

  #object(): JsonNode {
    const members: [string, JsonNode][] = [];
    this.#inside("}", () => {
      if (this.#text[this.#place] !== '"') this.#fail("a member's name was expected");
      const name = this.#string();
      this.#skipSpace();
      if (!this.#take(":")) this.#fail("':' was expected");
      members.push([name, this.#value()]);
    });
    return { kind: "object", members };
  }

  #array(): JsonNode {
    const elements: JsonNode[] = [];
    this.#inside("]", () => elements.push(this.#value()));
    return { kind: "array", elements };
  }

  /** Reads what stands between the present bracket and `end`, separated by commas. */
  #inside(end: string, item: () => void): void {
    this.#depth++;
    if (this.#depth > MAX_DEPTH) this.#fail(`more than ${MAX_DEPTH} levels`);
    this.#place++;
    this.#skipSpace();
    if (!this.#take(end)) {
      do {
        this.#skipSpace();
        item();
        this.#skipSpace();
      } while (this.#take(","));
      if (!this.#take(end)) this.#fail(`',' or '${end}' was expected`);
    }
    this.#depth--;
  }

  #string(): string {
    this.#place++;
    let value = "";
    for (;;) {
      value += this.#match(PLAIN) ?? "";
      if (this.#take('"')) break;
      if (!this.#take("\\")) this.#fail("a string does not end, or holds a control character");
      value += this.#escape();
    }
    if (!isWellFormed(value)) this.#fail("a string holds half of a surrogate pair");
    return value;
  }

  #escape(): string {
    const letter = this.#text[this.#place++] ?? "";
    if (letter !== "u") return ESCAPES[letter] ?? this.#fail("an unknown escape in a string");
    const digits = this.#text.slice(this.#place, this.#place + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.#fail("four hexadecimal digits were expected");
    this.#place += 4;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  #skipSpace(): void {
    while (" \t\n\r".includes(this.#text[this.#place] ?? "x")) this.#place++;
  }

  #take(token: string): boolean {
    if (!this.#text.startsWith(token, this.#place)) return false;
    this.#place += token.length;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#place;
    const found = pattern.exec(this.#text)?.[0];
    this.#place += found?.length ?? 0;
    return found;
  }

  #fail(what: string): never {
    throw new VhostUserError("ERR_VU_JSON", `${what} at character ${this.#place + 1}`);
  }
}

/** Whether a string has no half of a surrogate pair. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** What a node is, for messages. */
export function describeJson(node: JsonNode): string {
  if (node === null) return "null";
  if (typeof node === "string") return `"${node.length > 40 ? `${node.slice(0, 40)}...` : node}"`;
  if (typeof node === "boolean") return String(node);
  return node.kind === "number" ? node.text : `an ${node.kind}`;
}
