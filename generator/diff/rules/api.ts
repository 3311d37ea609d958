import type { Json } from "../../json.js";
import type { Api, NamedSchema, Server, ServerVariable, Tag } from "../../model/model.js";
import { sameJson } from "../same.js";
import { annotation, type DiffRule, type NodeRules } from "./rule.js";

/** Rules for what a document says of itself. */
export const apiRules: NodeRules<Api> = {
  walked: ["servers", "tags", "operations", "webhooks", "schemas", "securitySchemes"],
  rules: [
    annotation("api-title-changed", "title", "the title of the API"),
    {
      ...annotation<Api>("api-version-changed", "version", "the version"),
      judge: ({ before, after }) => ({
        level: "annotation",
        message: `the version changed from ${before.version} to ${after.version}`,
      }),
    },
    annotation("api-summary-changed", "summary", "the summary of the API"),
    annotation("api-description-changed", "description", "the description of the API"),
    annotation("api-contact-changed", "contact", "the contact"),
    annotation("api-license-changed", "license", "the license"),
    annotation("api-terms-changed", "termsOfService", "the terms of service"),
    annotation("api-external-docs-changed", "externalDocs", "the link to further documentation"),
    annotation(
      "api-extension-changed",
      ["extensions", "infoExtensions", "pathsExtensions", "componentsExtensions"],
      "an extension of the document",
    ),
    {
      id: "api-schema-dialect-changed",
      when: "jsonSchemaDialect",
      surface: "wire",
      why: "What the keywords of all schemas mean hangs on the dialect; schemas are compared as if they were in that of OpenAPI 3.1.",
      instead: "Keep the dialect.",
      judge: ({ before, after }) => {
        const usual = "that of OpenAPI";
        const [was, is] = [before.jsonSchemaDialect ?? usual, after.jsonSchemaDialect ?? usual];
        return {
          code: "hidden",
          level: "unproven",
          message: `the dialect of the schemas changed from ${was} to ${is}`,
        };
      },
    },
  ],
};

/** Rules for servers, which are paired by URL. */
export const serverRules: NodeRules<Server> = {
  walked: ["url"],
  rules: [
    {
      id: "server-added",
      when: "added",
      surface: "wire",
      why: "The API can be reached at a further address.",
      instead: "Nothing: it is safe.",
      judge: ({ after }) => ({ code: "hidden", level: "additive", message: `the server ${after.url} was added` }),
    },
    {
      id: "server-removed",
      when: "removed",
      surface: "wire",
      why: "A document says where an API is, not how long: clients of the old address fail if it goes away.",
      instead: "Keep the old address working, or redirect it.",
      judge: ({ before }) => ({ code: "hidden", level: "additive", message: `the server ${before.url} was removed` }),
    },
    {
      id: "server-variables-changed",
      when: "variables",
      surface: "wire",
      why: "Addresses are made from the variables: a value that is gone leads nowhere.",
      instead: "Keep the values that there were.",
      judge: ({ before, after }) => ({
        code: "hidden",
        level: sameJson(before.variables.map(valuesOf), after.variables.map(valuesOf)) ? "annotation" : "additive",
        message: `the variables of the server ${after.url} changed`,
      }),
    },
    annotation("server-description-changed", "description", "the description of a server"),
    annotation("server-extension-changed", "extensions", "an extension of a server"),
  ],
};

/** What addresses are made from. */
function valuesOf({ name, default: usual, enum: listed }: ServerVariable): Json {
  return [name, usual, listed ?? null];
}

/** Rules for tags, which are paired by name. */
export const tagRules: NodeRules<Tag> = {
  walked: ["name", "identifier", "slug"],
  rules: [
    tagRow("tag-added", "added", ({ after }) => `the tag ${JSON.stringify(after.name)} was added`),
    tagRow("tag-removed", "removed", ({ before }) => `the tag ${JSON.stringify(before.name)} was removed`),
    annotation("tag-description-changed", "description", "the description of a tag"),
    annotation("tag-external-docs-changed", "externalDocs", "the link of a tag to further documentation"),
    annotation("tag-extension-changed", "extensions", "an extension of a tag"),
  ],
};

function tagRow(
  id: string,
  when: "added" | "removed",
  message: (pair: { before: Tag; after: Tag }) => string,
): DiffRule<Tag> {
  return {
    id,
    when,
    surface: "source",
    why: "Generated clients have a group of functions for each tag that an operation has; operations that moved are told of by themselves.",
    instead: "Nothing: it is safe.",
    judge: (compared) => ({ level: "annotation", message: message(compared) }),
  };
}

/** Rules for the names of schemas, which are the names of generated types. What the schemas say is compared where they are used. */
export const namedSchemaRules: NodeRules<NamedSchema> = {
  walked: ["name", "requestIdentifier", "location"],
  rules: [
    {
      id: "type-removed",
      when: "removed",
      surface: "source",
      why: "Code that imports the generated type does not compile; no message changes.",
      instead: "Keep the schema under its name.",
      judge: ({ before }) => ({
        code: "breaks",
        level: "annotation",
        message: `the type ${before.identifier} was removed`,
      }),
    },
    {
      id: "type-renamed",
      when: "identifier",
      surface: "source",
      why: "Code that imports the generated type by its old name does not compile; no message changes.",
      instead: "Keep the schema under its name.",
      judge: ({ before, after }) => ({
        code: "breaks",
        level: "annotation",
        message: `the type ${before.identifier} was renamed to ${after.identifier}`,
      }),
    },
    {
      id: "type-unused-changed",
      when: "schema",
      surface: "source",
      why: "No operation uses the schema, so that no message changes; the generated type does.",
      instead: "Remove schemas that nothing uses.",
      judge: ({ after }) => ({
        level: "annotation",
        message: `the schema ${after.name} changed, which no operation uses`,
      }),
    },
  ],
};
