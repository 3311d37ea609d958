import { expect, test } from "vitest";
import type { Json } from "../../generator/json.js";
import { api, array, entries, object, operations } from "./document.js";

type Described = [where: string, text: Json | undefined];

test("everything that a reader meets is described", () => {
  const components = object(api.components);
  const described: Described[] = [
    ["info", object(api.info).description],
    ...array(api.servers).map((server): Described => [`server ${object(server).url}`, object(server).description]),
    ...array(api.tags).map((tag): Described => [`tag ${object(tag).name}`, object(tag).description]),
    ...operations.flatMap(describedOperation),
    ...entries(components.responses).flatMap(([name, response]) => describedBody(name, response)),
    ...entries(components.schemas).flatMap(([name, schema]): Described[] => [
      [name, object(schema).description],
      ...entries(object(schema).properties ?? {}).map(
        ([property, value]): Described => [`${name}.${property}`, object(value).description],
      ),
    ]),
    ...entries(components.securitySchemes).flatMap(([name, scheme]): Described[] => [
      [name, object(scheme).description],
      ...entries(object(scheme).flows).flatMap(([, flow]) => entries(object(flow).scopes)),
    ]),
  ];
  expect(described.length).toBeGreaterThan(0);
  expect(described.flatMap(([where, text]) => (isSentence(text) ? [] : [where]))).toEqual([]);
});

test("what is inferred says so", () => {
  const silent = operations.filter(
    ({ operation }) => operation["x-source"] === "inferred" && !String(operation.description).includes("inferred"),
  );
  expect(silent.map(({ operation }) => operation.operationId)).toEqual([]);
});

function describedOperation({ operation, parameters }: (typeof operations)[number]): Described[] {
  const id = String(operation.operationId);
  return [
    [`${id} summary`, `${operation.summary}.`],
    [id, operation.description],
    ...parameters.map((parameter): Described => [`${id} ${parameter.name}`, parameter.description]),
    ...(operation.requestBody === undefined ? [] : describedBody(`${id} request`, operation.requestBody)),
    ...entries(operation.responses).flatMap(([status, response]) =>
      "$ref" in object(response) ? [] : describedBody(`${id} ${status}`, response),
    ),
  ];
}

/** A request body or response, and the summaries of its examples. */
function describedBody(where: string, body: Json): Described[] {
  const { description, content } = object(body);
  const examples = entries(content ?? {}).flatMap(([, mediaType]) => entries(object(mediaType).examples));
  return [
    [where, description],
    ...examples.map(([name, example]): Described => [`${where} ${name}`, `${object(example).summary}.`]),
  ];
}

/** Two words or more, with a capital or a digit at the start and a full stop at the end. */
function isSentence(text: Json | undefined): boolean {
  return typeof text === "string" && /^[A-Z\d].*\s.*\.$/su.test(text.trim());
}
