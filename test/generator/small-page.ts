import { createContext, Script } from "node:vm";

type Handler = () => void;

/** An element of a page, with as much of the DOM as the page of the specification uses. */
export class SmallElement {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  readonly children: (SmallElement | string)[] = [];
  readonly parent: SmallElement | undefined;
  readonly #handlers: Handler[] = [];
  hidden: boolean;
  value = "";
  scrolledTo = false;
  #text: string | undefined;

  constructor(tag: string, attributes: string, parent: SmallElement | undefined) {
    const attribute = (name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
    this.tag = tag;
    this.id = attribute("id");
    this.classes = attribute("class").split(" ");
    this.hidden = /\shidden(\s|$)/.test(attributes);
    this.parent = parent;
  }

  get textContent(): string {
    return this.#text ?? this.children.map((child) => (typeof child === "string" ? child : child.textContent)).join("");
  }

  set textContent(text: string) {
    this.#text = text;
  }

  /** @param selector names of elements, with a class or `:not([hidden])`, one inside the other */
  querySelectorAll(selector: string): SmallElement[] {
    const [last = "", ...outer] = selector.split(" ").reverse();
    return [...this.descendants()].filter((element) => {
      return element.matches(last) && outer.every((around) => element.parent?.closest(around));
    });
  }

  querySelector(selector: string): SmallElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  closest(selector: string): SmallElement | null {
    return this.matches(selector) ? this : (this.parent?.closest(selector) ?? null);
  }

  matches(selector: string): boolean {
    if (selector === "[hidden]") return this.hidden;
    const [, tag, name, shown] = /^(\w+)(?:\.(\w+))?(:not\(\[hidden\]\))?$/.exec(selector) ?? [];
    if (tag === undefined) throw new Error(`the small page does not know the selector ${selector}`);
    return tag === this.tag && (!name || this.classes.includes(name)) && (!shown || !this.hidden);
  }

  addEventListener(_event: string, handler: Handler): void {
    this.#handlers.push(handler);
  }

  /** Calls what listens. */
  fire(): void {
    for (const handler of this.#handlers) handler();
  }

  scrollIntoView(): void {
    this.scrolledTo = true;
  }

  /** Everything inside of it, in the order of the page. */
  *descendants(): Generator<SmallElement> {
    for (const child of this.children) {
      if (typeof child === "string") continue;
      yield child;
      yield* child.descendants();
    }
  }
}

/** A page whose script runs. */
export interface SmallPage {
  readonly root: SmallElement;
  element(id: string): SmallElement;
  /** Types into the element. */
  type(id: string, text: string): void;
  /** Follows a link inside of the page. */
  follow(hash: string): void;
}

const WITHOUT_END = ["meta", "input", "br"];

/** Reads a page that closes every element, and runs its script. */
export function openPage(html: string): SmallPage {
  const [, markup = "", script = ""] = /^(.*)<script>(.*)<\/script>/s.exec(html) ?? [];
  const root = parse(markup);
  const elements = new Map([...root.descendants()].map((element) => [element.id, element]));
  const window = new SmallElement("window", "", undefined);
  const location = { hash: "" };
  const document = {
    getElementById: (id: string) => elements.get(id) ?? null,
    querySelectorAll: (selector: string) => root.querySelectorAll(selector),
  };
  const addEventListener = (event: string, handler: Handler): void => window.addEventListener(event, handler);
  new Script(script).runInContext(createContext({ document, location, addEventListener }));
  const element = (id: string): SmallElement => {
    const found = elements.get(id);
    if (!found) throw new Error(`the page has no element ${id}`);
    return found;
  };
  return {
    root,
    element,
    type(id, text) {
      element(id).value = text;
      element(id).fire();
    },
    follow(hash) {
      location.hash = hash;
      window.fire();
    },
  };
}

function parse(markup: string): SmallElement {
  const root = new SmallElement("document", "", undefined);
  let inside = root;
  for (const [, end, tag = "", attributes = "", text] of markup.matchAll(/<(\/?)(\w+)((?:\s[^>]*)?)>|([^<]+)/g)) {
    if (text !== undefined) inside.children.push(text);
    else if (end) inside = inside.parent ?? root;
    else {
      const element = new SmallElement(tag, attributes, inside);
      inside.children.push(element);
      if (!WITHOUT_END.includes(tag)) inside = element;
    }
  }
  return root;
}
