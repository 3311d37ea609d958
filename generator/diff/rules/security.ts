import type { SecurityScheme } from "../../model/model.js";
import type { Rule } from "./rule.js";
import { annotation, type NodeRules } from "./rule.js";

/** Security is compared as a whole: what one side accepts has to open the other as well. */
export const securityRules = {
  tightened: {
    id: "security-tightened",
    surface: "wire",
    why: "Credentials that were enough are refused: a scope more, another scheme, or credentials where none were needed.",
    instead: "Accept the old credentials as a further alternative until nobody uses them.",
  },
  loosened: {
    id: "security-loosened",
    surface: "wire",
    why: "Credentials that were enough stay so.",
    instead: "Nothing: it is safe.",
  },
  reworded: {
    id: "security-without-effect-changed",
    surface: "wire",
    why: "The same credentials are enough as before: another alternative asks for less.",
    instead: "Nothing: it is safe.",
  },
} satisfies Record<string, Rule>;

/** What every kind of scheme has. */
export type SchemeText = Pick<SecurityScheme, "name" | "description" | "extensions" | "type" | "location">;

/** Rules for security schemes that are paired by name. What a scheme asks for is compared where an operation asks for it. */
export const securitySchemeRules: NodeRules<SchemeText> = {
  walked: ["name", "type", "location"],
  rules: [
    {
      id: "security-scheme-added",
      when: "added",
      surface: "source",
      why: "No operation asks for it before the operation itself changes.",
      instead: "Nothing: it is safe.",
      judge: ({ after }) => ({
        level: "annotation",
        message: `the security scheme ${JSON.stringify(after.name)} was added`,
      }),
    },
    {
      id: "security-scheme-removed",
      when: "removed",
      surface: "source",
      why: "Operations that asked for it have changed themselves; generated clients name their credentials after it.",
      instead: "Keep the scheme while any operation asks for it.",
      judge: ({ before }) => ({
        code: "hidden",
        level: "annotation",
        message: `the security scheme ${JSON.stringify(before.name)} was removed`,
      }),
    },
    annotation("security-scheme-description-changed", "description", "the description of a security scheme"),
    annotation("security-scheme-extension-changed", "extensions", "an extension of a security scheme"),
  ],
};

/** Rows for what a scheme says beyond how credentials are sent, which no message of the API itself depends on. */
export const securitySchemeSettings = {
  described: {
    id: "security-scheme-details-changed",
    surface: "wire",
    why: "It describes the credentials; what operations ask for is compared by itself.",
    instead: "Nothing: it is safe.",
  },
  changed: {
    id: "security-scheme-setting-changed",
    surface: "wire",
    why: "Clients that are set up with the old address or form of credentials may fail, though no request to the API itself changes.",
    instead: "Keep the old address working, or announce the date on which it ends.",
  },
  extended: {
    id: "security-scheme-flow-added",
    surface: "wire",
    why: "Clients can come to their credentials in a further way; those that they know stay.",
    instead: "Nothing: it is safe.",
  },
  unused: {
    id: "security-scheme-unused-changed",
    surface: "wire",
    why: "No operation asks for the scheme.",
    instead: "Nothing: it is safe.",
  },
} satisfies Record<string, Rule>;
