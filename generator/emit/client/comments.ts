import type { Operation } from "../../model/model.js";
import { namedParameters } from "../../model/named-parameters.js";
import { docComment } from "../typescript.js";
import { pathArguments } from "./arguments.js";
import { callExample } from "./call-example.js";
import type { Context } from "./operation.js";
import { wrap } from "./wrap.js";

/** The documentation of an operation's method: what it does, where it goes, its arguments, its errors, an example. */
export function methodComment(operation: Operation, errorType: string, context: Context): string {
  const { summary, description, method, path, requestBody, deprecated } = operation;
  const example = callExample(operation, { ...context, usual: context.exampleScheme });
  const tags = [
    ...pathArguments(operation).map(({ name, parameter }) => `@param ${name} ${oneLine(parameter.description)}`),
    ...(requestBody ? [`@param body ${oneLine(requestBody.description)}`] : []),
    ...(namedParameters(operation).length > 0 ? ["@param query Parameters by name."] : []),
    "@param options Signal, headers, time limits and retries of this call.",
    `@throws {${errorType}}`,
    `@example\n${wrap(example, exampleWidth)}`,
    ...(deprecated ? ["@deprecated"] : []),
  ];
  return docComment([
    summary,
    description === summary ? undefined : description,
    `\`${method.toUpperCase()} ${path}\``,
    tags.map((tag) => tag.trimEnd()).join("\n"),
  ]);
}

/** Of an example inside an indented comment. */
const exampleWidth = 90;

function oneLine(text: string | undefined): string {
  return (text ?? "").trim().replaceAll(/\s+/g, " ");
}
