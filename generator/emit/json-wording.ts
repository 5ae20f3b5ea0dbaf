import { type Lookup, lookup } from "../ir/lookup.js";
import type { Area, Model } from "../ir/model.js";
import type {
  Availability,
  Call,
  JsonType,
  Lineage,
  RecordField,
  Service,
  Variant,
  VariantPath,
} from "../ir/service-model.js";

/** How a page writes names. */
export interface Markup {
  /** Text as it stands in JSON. */
  code(text: string): string;
  /** A definition, as a link to where it is documented. */
  type(name: string): string;
  /** A variant of a union, likewise; `text` is what is read. */
  variant(union: string, variant: string, text: string): string;
}

/** Definitions of JSON protocols in the words that Markdown and HTML have in common. */
export class JsonWording {
  readonly #markup: Markup;
  readonly #definitions: Lookup;
  readonly #lineage: Lineage | undefined;

  /** @param area whose definitions are described: it names the revisions that these count in */
  constructor(model: Model, area: Area, markup: Markup) {
    this.#markup = markup;
    this.#definitions = lookup(model);
    this.#lineage = this.#definitions.lineages.get(area.lineage ?? "");
  }

  /** A type, such as `list of u32, at most 15`. */
  type(type: JsonType): string {
    switch (type.kind) {
      case "integer":
        return `${type.signed ? "i" : "u"}${type.bits}`;
      case "record":
      case "union":
      case "names":
        return this.#markup.type(type.name);
      case "list":
        return `list of ${this.type(type.element)}${type.max === null ? "" : `, at most ${type.max}`}`;
      case "array":
        return `${type.length} x ${this.type(type.element)}`;
      case "tuple":
        return `[${type.elements.map((element) => this.type(element)).join(", ")}]`;
      case "map":
        return `map from u${type.key} to ${this.type(type.element)}`;
      default:
        return type.kind;
    }
  }

  /** What a variant holds, as it looks in JSON. */
  content({ shape, fields }: Variant): string {
    if (shape === "unit") return "";
    const members = fields.map((field) => {
      const type = `${this.type(field.type)}${field.optional ? " or null" : ""}`;
      return shape === "fields" ? `${this.#markup.code(field.wire)}: ${type}` : type;
    });
    if (shape === "fields") return `{ ${members.join(", ")} }`;
    return shape === "values" ? `[${members.join(", ")}]` : members.join();
  }

  /** What else there is to know about a member. */
  memberRemark({ optional, written }: RecordField): string {
    return `${optional ? " May be null." : ""}${written ? "" : " Accepted, never written."}`;
  }

  /** In which revisions and builds something exists. */
  when({ since, until, feature }: Availability): string {
    const parts: string[] = [];
    if (since !== null) parts.push(`since ${this.#revision(since)}`);
    if (until !== null) parts.push(`until ${this.#revision(until)}`);
    if (feature) {
      parts.push(`with ${feature.name}${feature.until === null ? "" : `, until ${this.#revision(feature.until)}`}`);
    }
    return parts.join(", ");
  }

  /** A variant in a variant, as JSON names them: `DiskCommand.Resize`. */
  path({ variants }: VariantPath): string {
    return variants
      .map(({ union, variant }) => this.#markup.variant(union, variant, this.#wireOf(union, variant)))
      .join(".");
  }

  /** What is answered where nothing serves a call. */
  absent(service: Service, { absent }: Call): string {
    if (!absent) return "";
    if (absent.kind === "text") return `"${absent.text}"`;
    if (absent.kind === "reply") return this.path(absent.path);
    const table = service.errors.find((arm) => arm.errno !== null)?.errno;
    const errnos = this.#definitions.enums.get(table ?? "");
    return errnos?.entries.find(({ value }) => value === absent.errno)?.cName ?? String(absent.errno);
  }

  #revision(place: number): string {
    const found = this.#lineage?.revisions[place];
    return found ? `${found.name} (${found.date})` : String(place);
  }

  #wireOf(union: string, variant: string): string {
    const found = this.#definitions.unions.get(union);
    return found?.variants.find((candidate) => candidate.name === variant)?.wire ?? variant;
  }
}
