import type { Emitter } from "./emitter.js";

/** A row of the table of emitters. The emitter itself is loaded only when it runs: some bring parsers and compilers. */
interface EmitterEntry {
  /** One line for the reader of the configuration. */
  summary: string;
  load(): Promise<Emitter>;
}

/** Every emitter by name; the name is also that of its folder in the output. */
export const emitters = {
  types: {
    summary: "TypeScript types for every named schema",
    load: async () => (await import("./types.js")).types,
  },
  client: {
    summary: "Typed client without dependencies: a function per operation, over fetch",
    load: async () => (await import("./client.js")).client,
  },
  "openapi-fetch": {
    summary: "openapi-typescript's paths, and an openapi-fetch client with each parameter in its style",
    load: async () => (await import("./openapi-fetch.js")).openapiFetch,
  },
  docs: {
    summary: "Reference docs in Markdown: every operation, every schema, and guides to what they have in common",
    load: async () => (await import("./docs.js")).docs,
  },
} satisfies Record<string, EmitterEntry>;

export type EmitterName = keyof typeof emitters;
