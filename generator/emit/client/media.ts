import type { BodyKind } from "../../model/media.js";
import type { RuntimeName } from "./imports.js";

/** The runtime's writer of a body, and the media type that it sends. */
export const bodyWriters = {
  json: ["json", "application/json"],
  form: ["formBody", "application/x-www-form-urlencoded"],
  multipart: ["multipart", "multipart/form-data"],
  text: ["text", "text/plain"],
  binary: ["binary", "application/octet-stream"],
} as const satisfies Record<BodyKind, readonly [RuntimeName, string]>;
