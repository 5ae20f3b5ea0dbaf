import type { Class, Method, MethodSignature, Parameter, Property, Statement } from "./statements.js";

/** The code of a statement, without indentation. */
export function statementText(statement: Statement): string {
  return `${docComment(statement.doc)}${codeOf(statement)}`;
}

function codeOf(statement: Statement): string {
  const { name } = statement;
  switch (statement.kind) {
    case "constant":
      return `export const ${name}${statement.type === undefined ? "" : `: ${statement.type}`} = ${statement.initializer};`;
    case "type":
      return `export type ${name} = ${statement.type};`;
    case "interface": {
      const members = [
        ...(statement.properties ?? []).map(propertyText),
        ...(statement.methods ?? []).map(signatureText),
      ];
      return `export interface ${name} ${block(members.join("\n"))}`;
    }
    case "class":
      return `export class ${name} ${statement.implements ? `implements ${statement.implements} ` : ""}${classBody(statement)}`;
    case "function":
      return `${statement.exported ? "export " : ""}${functionText(statement, "function ")}`;
  }
}

function classBody({ properties, construction, methods }: Class): string {
  const members = [
    properties.map(propertyText).join("\n"),
    `constructor(${construction.parameters.map(parameterText).join(", ")}) ${block(construction.body)}`,
    ...methods.map((method) => `${docComment(method.doc)}${functionText(method)}`),
  ];
  return block(members.join("\n\n"));
}

function functionText(method: Method, keyword = ""): string {
  return `${method.async ? "async " : ""}${keyword}${headText(method)} ${block(method.body)}`;
}

function signatureText(method: MethodSignature): string {
  return `${docComment(method.doc)}${headText(method)};`;
}

function headText({ name, parameters, returnType }: MethodSignature): string {
  return `${name}(${parameters.map(parameterText).join(", ")}): ${returnType}`;
}

function propertyText(property: Property): string {
  return `${docComment(property.doc)}${property.readonly ? "readonly " : ""}${property.name}: ${property.type};`;
}

function parameterText({ name, type, optional, initializer }: Parameter): string {
  return `${name}${optional ? "?" : ""}: ${type}${initializer === undefined ? "" : ` = ${initializer}`}`;
}

function block(body: string): string {
  return body === "" ? "{\n}" : `{\n${body}\n}`;
}

function docComment(text: string | undefined): string {
  if (text === undefined) return "";
  const lines = text.split("\n");
  if (lines.length === 1) return `/** ${text} */\n`;
  const shown = lines[0] === "" ? lines.slice(1) : lines;
  return `/**\n${shown.map((line) => ` * ${line}\n`).join("")} */\n`;
}
