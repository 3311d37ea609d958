import { client } from "./client.js";
import { docs } from "./docs.js";
import type { Emitter } from "./emitter.js";
import { openapiFetch } from "./openapi-fetch.js";
import { types } from "./types.js";

/** Every emitter by name; the name is also that of its folder in the output. */
export const emitters = { types, client, "openapi-fetch": openapiFetch, docs } satisfies Record<string, Emitter>;

export type EmitterName = keyof typeof emitters;
