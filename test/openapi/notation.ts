import type { Json, JsonObject } from "../../generator/json.js";
import { array, entries, object, refName } from "./document.js";

const annotations = ["description", "examples"];

/**
 * A schema in one line, every keyword included except texts and extensions: `integer|null minimum=1`, `DeviceType`,
 * `ErrorDetailDto|null`, `CreateDeviceDto[] minItems=1`.
 */
export function notation(schema: JsonObject): string {
  const { $ref, type, items, anyOf, ...rest } = schema;
  const asserted = entries(rest).filter(([keyword]) => !annotations.includes(keyword) && !keyword.startsWith("x-"));
  return [
    typeOf({ $ref, type, items, anyOf }),
    ...asserted.map(([keyword, value]) => `${keyword}=${text(value)}`),
  ].join(" ");
}

function typeOf({ $ref, type, items, anyOf }: Record<string, Json | undefined>): string {
  if ($ref !== undefined) return refName($ref);
  if (anyOf !== undefined)
    return array(anyOf)
      .map((branch) => notation(object(branch)))
      .join("|");
  if (items !== undefined && type === "array") return `${brackets(notation(object(items)))}[]`;
  return Array.isArray(type) ? type.join("|") : String(type);
}

function brackets(inner: string): string {
  return inner.includes(" ") ? `(${inner})` : inner;
}

function text(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
