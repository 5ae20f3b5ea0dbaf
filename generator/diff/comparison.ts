import type { Condition, FieldType, Item } from "../ir/model.js";
import { Changes, type Flow, type Path, type Site } from "./change.js";
import type { Pair, Pairing } from "./pairing.js";
import type { DiffRuleName } from "./rules/index.js";
import type { Usage } from "./usage.js";

/** What the comparisons of the parts share: what was found, what things are called now, and who uses them. */
export class Comparison {
  readonly changes = new Changes();
  readonly before: Usage;
  readonly now: Usage;
  readonly #names: Map<string, string>;

  constructor(before: Usage, now: Usage, names = new Map<string, string>()) {
    this.before = before;
    this.now = now;
    this.#names = names;
  }

  /** A comparison with the same knowledge, to try something out. */
  scratch(): Comparison {
    return new Comparison(this.before, this.now, this.#names);
  }

  /** Remembers what paired things of the list `of` are called now, so that what refers to them is not taken for changed. */
  remember(of: string, pairing: Pairing<Item>): void {
    for (const { was, now } of pairing.pairs) this.#names.set(`${of}.${was.name}`, now.name);
  }

  /** What a thing that the old specification calls `name` is called now. */
  nameNow(of: string, name: string): string {
    return this.#names.get(`${of}.${name}`) ?? name;
  }

  /** A type of the old specification under its new name. */
  typeNow(type: FieldType): FieldType {
    return "name" in type ? { ...type, name: this.nameNow("definitions", type.name) } : type;
  }

  /** A condition of the old specification as text, with the names of the new one. */
  conditionNow(condition: Condition, channel: string): string {
    if (condition.kind === "state")
      return conditionText({ ...condition, state: this.nameNow(`${channel}.states`, condition.state) });
    const { set, feature } = condition.feature;
    const now = { ...condition.feature, set: this.nameNow("definitions", set), feature: this.nameNow(set, feature) };
    return conditionText({ ...condition, feature: now });
  }

  /** Reports another name of a pair, in C too where that is written by itself, and that it is deprecated now. */
  names(pair: Pair<Item>, site: Site, renamed: DiffRuleName, renamedSilently = renamed): void {
    if (pair.renamed !== null) {
      const rule = pair.renamed === "alias" ? renamed : renamedSilently;
      this.add(rule, site, `'${site.item}' was called '${pair.was.name}'`, ["name"]);
    } else if (pair.was.cName !== pair.now.cName) {
      this.differs("c-name-changed", site, "is in C", pair.was.cName, pair.now.cName, ["c-name"]);
    }
    if (pair.was.deprecated === null && pair.now.deprecated !== null)
      this.add("deprecated", site, `'${site.item}' is deprecated: ${pair.now.deprecated}`, ["deprecated"]);
  }

  add(rule: DiffRuleName, site: Site, message: string, path: Path = []): void {
    this.changes.add(rule, site, message, path);
  }

  /** Reports that something was one thing and is another. */
  differs(rule: DiffRuleName, site: Site, verb: string, was: unknown, now: unknown, path: Path = []): void {
    this.add(rule, site, `'${site.item}' ${verb} ${text(now)}; before: ${text(was)}`, path);
  }

  /** The ways on which a type travels in either specification. */
  flowsOf(was: string, now: string): readonly Flow[] {
    return [...this.before.flowsOf(was), ...this.now.flowsOf(now)];
  }
}

const text = (value: unknown): string => (value === null || value === "" ? "nothing" : String(value));

/** A condition as people read it. */
export function conditionText(condition: Condition): string {
  if (condition.kind === "state") return `state ${condition.state}`;
  const { set, feature } = condition.feature;
  return `${set}.${feature}${condition.step === "offer" ? " offered" : ""}`;
}
