import type { JsonObject } from "../json.js";
import { type ObjectNode, objectsAt, type Source } from "./read.js";

/** Places of Swagger 2.0 that OpenAPI 3 has the request body for. */
const places = ["body", "formData"];

/** Whether a parameter stands for the request body, as in Swagger 2.0. */
export function isBodyParameter({ value }: ObjectNode): boolean {
  return places.some((place) => place === value.in);
}

/**
 * The request body that parameters of Swagger 2.0 stand for: the one that is in the body as JSON, those that are form data as a form.
 * Undefined where there are none.
 * @param owners the operation and its path item
 */
export function bodyOfParameters(source: Source, owners: readonly ObjectNode[]): ObjectNode | undefined {
  const parameters = owners.flatMap((owner) => objectsAt(source, owner, "parameters")).filter(isBodyParameter);
  const [first] = parameters;
  if (!first) return undefined;
  const whole = parameters.find(({ value }) => value.in === "body");
  const value = whole
    ? requestBody(whole.value.required === true, "application/json", whole.value.schema ?? {})
    : requestBody(parameters.some(isRequired), formType(parameters), formOf(parameters));
  return { value, location: (whole ?? first).location };
}

function requestBody(required: boolean, mediaType: string, schema: JsonObject[string]): JsonObject {
  return { required, content: { [mediaType]: { schema } } };
}

function formType(parameters: readonly ObjectNode[]): string {
  const hasFile = parameters.some(({ value }) => value.type === "file");
  return hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded";
}

function formOf(parameters: readonly ObjectNode[]): JsonObject {
  const properties = parameters.map(({ value }) => [String(value.name), value.schema ?? {}] as const);
  const required = parameters.filter(isRequired).map(({ value }) => String(value.name));
  return { type: "object", properties: Object.fromEntries(properties), required };
}

function isRequired({ value }: ObjectNode): boolean {
  return value.required === true;
}
