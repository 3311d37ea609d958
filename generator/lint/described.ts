import { isJsonObject, type Json, type JsonObject } from "../json.js";

/** Whether an object, as written or where its `$ref` leads, has a description that says anything. */
export function isDescribed(written: JsonObject, target: Json | undefined): boolean {
  return [written, target].some((object) => {
    const description = isJsonObject(object) ? object.description : undefined;
    return typeof description === "string" && description.trim() !== "";
  });
}
