/** A statement of a generated module; all are exported but functions that do not say so. Text is not indented: printing does that. */
export type Statement = Constant | TypeAlias | Interface | Class | FunctionStatement;

/** What a doc comment says; text that begins with a line feed stands on lines of its own. */
interface Documented {
  readonly doc?: string;
}

/** `export const name: type = initializer;` */
export interface Constant extends Documented {
  readonly kind: "constant";
  readonly name: string;
  readonly type?: string;
  readonly initializer: string;
}

/** `export type name = type;` */
export interface TypeAlias extends Documented {
  readonly kind: "type";
  readonly name: string;
  readonly type: string;
}

/** `export interface name { ... }` */
export interface Interface extends Documented {
  readonly kind: "interface";
  readonly name: string;
  readonly properties?: readonly Property[];
  readonly methods?: readonly MethodSignature[];
}

/** `export class name implements ... { ... }` */
export interface Class extends Documented {
  readonly kind: "class";
  readonly name: string;
  readonly implements?: string;
  readonly properties: readonly Property[];
  readonly construction: { readonly parameters: readonly Parameter[]; readonly body: string };
  readonly methods: readonly Method[];
}

/** `function name(parameters): returnType { ... }` */
export interface FunctionStatement extends Method {
  readonly kind: "function";
  readonly exported?: boolean;
}

/** `readonly name: type;` */
export interface Property extends Documented {
  readonly name: string;
  readonly type: string;
  readonly readonly?: boolean;
}

/** `name?: type = initializer` */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly optional?: boolean;
  readonly initializer?: string;
}

export interface MethodSignature extends Documented {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returnType: string;
}

export interface Method extends MethodSignature {
  readonly async?: boolean;
  readonly body: string;
}
