import { filterGrammar, itemSchema, roleOf } from "../../model/lists.js";
import type { Operation, Parameter } from "../../model/model.js";
import { namedParameters } from "../../model/named-parameters.js";
import { identifierFor } from "../../model/names.js";
import { docComment, documentationOf, propertyKey, stringLiteral, typeOf } from "../typescript.js";
import type { Part } from "./bodies.js";
import type { Imports } from "./imports.js";
import { roleType } from "./lists.js";
import type { Context } from "./operation.js";
import { writerOf } from "./parameters.js";
import { importTypes } from "./references.js";

/** The parameters in the path, in the template's order, each with the name that its argument has. */
export function pathArguments({ path, parameters }: Operation): { name: string; parameter: Parameter }[] {
  const taken = new Set(["client", "body", "query", "options"]);
  return [...path.matchAll(/\{([^{}]*)\}/g)].flatMap(([, wireName = ""]) => {
    const parameter = parameters.find((each) => each.in === "path" && each.name === wireName);
    if (!parameter) return [];
    let name = identifierFor(wireName, "function");
    for (let count = 2; taken.has(name); count++) name = `${identifierFor(wireName, "function")}${count}`;
    taken.add(name);
    return [{ name, parameter }];
  });
}

/** The name by which a caller gives a parameter: its own, unless one in another place has that: `header.id`. */
function argumentName({ name, in: place }: Parameter, given: readonly Parameter[]): string {
  return given.find((each) => each.name === name)?.in === place ? name : `${place}.${name}`;
}

/** What the parameters add to a function. */
export interface ParameterPart extends Part {
  isRequired: boolean;
  /** The interface of the parameters; "" where there are none. */
  declaration: string;
  /** `<const Fields extends … = undefined>`, where the columns of the answer can be chosen. */
  typeParameters: string;
}

export function parameterPart(operation: Operation, context: Context, imports: Imports): ParameterPart {
  const { named, names } = context;
  const given = namedParameters(operation);
  const inPathOrGiven = [...operation.parameters.filter(({ in: place }) => place === "path"), ...given];
  const writers = inPathOrGiven.flatMap((parameter) => {
    const key = parameter.in === "path" ? parameter.name : argumentName(parameter, given);
    const own = writerFor(parameter, context, imports);
    const writer =
      key === parameter.name
        ? own
        : `/* @__PURE__ */ ${imports.runtime("renamed")}(${stringLiteral(parameter.name)}, ${own ?? imports.runtime("repeated")})`;
    return writer === undefined ? [] : [{ parameter, text: `${writerKey(key)}: ${writer}` }];
  });
  const inPath = writers.filter(({ parameter }) => parameter.in === "path").map(({ text }) => text);
  const path = inPath.length > 0 ? [`path: { ${inPath.join(", ")} }`] : [];
  if (given.length === 0) return { argument: [], rest: path, isRequired: false, declaration: "", typeParameters: "" };

  const item = itemSchema(operation, named);
  const itemType = item && typeOf(item.schema, { named, direction: "response" });
  const isNarrowing = itemType !== undefined && given.some((parameter) => roleOf(parameter) === "fields");
  if (item && isNarrowing) importTypes(item.schema, "response", named, imports);
  const members = given.map((parameter) => {
    const role = itemType === undefined ? undefined : roleType(parameter, itemType, imports.runtime);
    if (role === undefined) importTypes(parameter.schema, "request", named, imports);
    const comment = docComment([
      parameter.description,
      ...documentationOf(parameter.schema).slice(parameter.description ? 1 : 0),
      parameter.deprecated ? "@deprecated" : undefined,
    ]);
    const type = role ?? typeOf(parameter.schema, { named, direction: "request" });
    return `${comment && `${comment}\n`}readonly ${propertyKey(argumentName(parameter, given))}${parameter.required ? `: ${type}` : `?: ${type} | undefined`};`;
  });
  const name = names.parameters.get(operation.identifier) ?? "";
  const constraint = `Fields extends readonly ${isNarrowing ? imports.runtime("Column") : ""}<${itemType}>[] | undefined = undefined`;
  const isRequired = given.some(({ required }) => required);
  const written = writers.filter(({ parameter }) => parameter.in !== "path").map(({ text }) => text);
  return {
    argument: [`query${isRequired ? "" : "?"}: ${name}${isNarrowing ? "<Fields>" : ""}`],
    rest: [...path, written.length > 0 ? `parameters: { ${written.join(", ")} }` : "parameters: {}"],
    isRequired,
    declaration: `export interface ${name}${isNarrowing ? `<${constraint}>` : ""} {\n${members.join("\n")}\n}`,
    typeParameters: isNarrowing ? `<const ${constraint}>` : "",
  };
}

function writerFor(parameter: Parameter, { named }: Context, imports: Imports): string | undefined {
  const grammar = roleOf(parameter) === "filter" ? filterGrammar(parameter) : undefined;
  if (grammar)
    return `/* @__PURE__ */ ${imports.runtime("conditions")}(${JSON.stringify(grammar.separator)}, ${JSON.stringify(grammar.defaultOperator)})`;
  // A name that every object has would be found among the writers without being there.
  const usual = parameter.name in Object.prototype ? (parameter.in === "path" ? "segment" : "repeated") : undefined;
  const writer = writerOf(parameter, named) ?? usual;
  return writer && imports.runtime(writer);
}

/** In an object literal, `__proto__` means the prototype unless it is computed. */
function writerKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : propertyKey(name);
}
