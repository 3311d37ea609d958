import type { JsonObject } from "../../generator/json.js";
import { escapePointer } from "../../generator/location.js";

/** Says what stands in a position of the document, `usual` where nothing else is wanted. Asked once for each position. */
export type Fill = (position: string, usual: string) => string;

/**
 * A document that uses every field of OpenAPI 3.1 that holds text, and every map whose keys authors choose. What refers to a name
 * follows it, so that any single position can hold any text and the rest still hangs together.
 */
export function everything(fill: Fill): JsonObject {
  const names = {
    site: fill("schema name", "Site"),
    cat: fill("schema name in a mapping", "Cat"),
    property: fill("property name", "status"),
    apiKey: fill("security scheme name, apiKey", "key"),
    oauth: fill("security scheme name, oauth2", "oauth"),
    scope: fill("scope", "sites:read"),
    tag: fill("tag", "Sites"),
    pathParameter: fill("path parameter name", "siteId"),
    serverVariable: fill("server variable name", "region"),
    componentParameter: fill("component key, parameter", "Limit"),
    componentResponse: fill("component key, response", "NotFound"),
    componentRequestBody: fill("component key, request body", "SiteBody"),
    componentHeader: fill("component key, header", "Trace"),
    componentExample: fill("component key, example", "Basic"),
    componentLink: fill("component key, link", "Next"),
    componentCallback: fill("component key, callback", "Done"),
    componentPathItem: fill("component key, path item", "Shared"),
  };
  const ref = (kind: string, name: string) => ({
    $ref: `#/components/${kind}/${encodeURIComponent(escapePointer(name))}`,
  });
  const site = ref("schemas", names.site);
  const serverUrl = fill("server URL", "api.example.com");

  return {
    openapi: "3.1.0",
    info: {
      title: fill("info title", "Sites"),
      summary: fill("info summary", "Sites and devices."),
      description: fill("info description", "All about sites."),
      termsOfService: fill("terms of service URL", "https://example.com/terms"),
      contact: {
        name: fill("contact name", "Support"),
        url: fill("contact URL", "https://example.com/help"),
        email: fill("contact e-mail", "help@example.com"),
      },
      license: {
        name: fill("licence name", "Apache 2.0"),
        identifier: fill("licence identifier", "Apache-2.0"),
      },
      version: fill("version", "1.0.0"),
      "x-info": fill("extension of info", "x"),
    },
    externalDocs: {
      url: fill("external docs URL", "https://example.com/docs"),
      description: fill("external docs description", "More."),
    },
    [`x-${fill("extension name", "extra")}`]: { [fill("key in an extension", "a")]: fill("extension value", "b") },
    servers: [
      {
        url: `https://{${names.serverVariable}}.${serverUrl}/v1`,
        description: fill("server description", "Production."),
        variables: {
          [names.serverVariable]: {
            default: fill("server variable default", "eu"),
            enum: [fill("server variable enum", "us")],
            description: fill("server variable description", "Where it runs."),
          },
        },
      },
    ],
    security: [{ [names.oauth]: [names.scope] }, { [names.apiKey]: [] }],
    tags: [
      {
        name: names.tag,
        description: fill("tag description", "Places."),
        externalDocs: {
          url: fill("tag docs URL", "https://example.com/sites"),
          description: fill("tag docs text", "Sites."),
        },
        "x-displayName": fill("extension of a tag", "Places"),
      },
    ],
    paths: {
      [`/${fill("path", "sites")}/{${names.pathParameter}}`]: {
        summary: fill("path item summary", "A site."),
        description: fill("path item description", "One site."),
        parameters: [
          {
            name: names.pathParameter,
            in: "path",
            required: true,
            description: fill("path parameter description", "Which site."),
            schema: { type: "string" },
            example: fill("path parameter example", "a1"),
          },
        ],
        post: {
          operationId: fill("operationId", "updateSite"),
          tags: [names.tag, fill("second tag", "Admin")],
          summary: fill("operation summary", "Change a site."),
          description: fill("operation description", "Changes it."),
          externalDocs: {
            url: fill("operation docs URL", "https://example.com/op"),
            description: fill("operation docs text", "Op."),
          },
          "x-operation": fill("extension of an operation", "x"),
          deprecated: true,
          "x-deprecated": {
            since: fill("deprecation date", "2025-01-01"),
            successor: fill("deprecation successor", "replaceSite"),
          },
          parameters: [
            {
              name: fill("query parameter name", "sort"),
              in: "query",
              description: fill("query parameter description", "The order."),
              schema: {
                type: "string",
                enum: [fill("query parameter enum", "asc"), "desc"],
                default: fill("query parameter default", "desc"),
              },
              examples: {
                [fill("parameter example name", "usual")]: {
                  summary: fill("parameter example summary", "Usual."),
                  description: fill("parameter example description", "As usual."),
                  value: fill("parameter example value", "asc"),
                },
              },
            },
            {
              name: fill("query parameter name, deepObject", "where"),
              in: "query",
              style: "deepObject",
              explode: true,
              schema: {
                type: "object",
                properties: { [fill("deepObject property name", "name")]: { type: "string" } },
              },
            },
            {
              name: fill("query parameter name, list", "fields"),
              in: "query",
              style: "pipeDelimited",
              explode: false,
              schema: { type: "array", items: { type: "string" } },
            },
            {
              name: fill("query parameter name, content", "shape"),
              in: "query",
              content: { "application/json": { schema: { type: "object", properties: { a: { type: "string" } } } } },
            },
            {
              name: fill("header parameter name", "x-trace"),
              in: "header",
              description: fill("header parameter description", "For the log."),
              schema: { type: "string", default: fill("header parameter default", "t1") },
            },
            {
              name: fill("cookie parameter name", "session"),
              in: "cookie",
              description: fill("cookie parameter description", "Who asks."),
              schema: { type: "string" },
            },
            ref("parameters", names.componentParameter),
          ],
          requestBody: ref("requestBodies", names.componentRequestBody),
          responses: {
            "200": {
              description: fill("response description", "Changed."),
              headers: {
                [fill("response header name", "X-Rate")]: {
                  description: fill("response header description", "Calls left."),
                  schema: { type: "string" },
                  example: fill("response header example", "9"),
                },
                "X-Trace": ref("headers", names.componentHeader),
              },
              content: {
                "application/json": {
                  schema: site,
                  examples: { [fill("response example name", "basic")]: ref("examples", names.componentExample) },
                },
                [fill("response media type", "text/csv")]: { schema: { type: "string" } },
              },
              links: {
                [fill("link name", "again")]: {
                  operationId: fill("link operationId", "updateSite"),
                  description: fill("link description", "Change it again."),
                  parameters: {
                    [fill("link parameter name", "siteId")]: fill("link parameter value", "$response.body#/id"),
                  },
                  requestBody: fill("link request body", "x"),
                },
                next: ref("links", names.componentLink),
              },
            },
            "404": ref("responses", names.componentResponse),
            default: {
              description: fill("default response description", "Wrong."),
              content: { "application/json": { schema: site } },
            },
          },
          callbacks: {
            [fill("callback name", "changed")]: {
              [fill("callback expression", "{$request.body#/url}")]: {
                post: {
                  operationId: fill("callback operationId", "onChanged"),
                  description: fill("callback description", "Tells of it."),
                  responses: { "204": { description: "Heard." } },
                },
              },
            },
            done: ref("callbacks", names.componentCallback),
          },
          servers: [
            {
              url: fill("operation server URL", "https://write.example.com"),
              description: fill("operation server text", "Writes."),
            },
          ],
        },
      },
      "/shared": ref("pathItems", names.componentPathItem),
      "/upload": {
        post: {
          tags: [names.tag],
          requestBody: {
            description: fill("request body description", "The file."),
            content: {
              "multipart/form-data": {
                schema: {
                  type: "object",
                  properties: { [fill("form field name", "file")]: { type: "string", format: "binary" } },
                },
                encoding: {
                  file: {
                    contentType: fill("encoding content type", "image/png"),
                    headers: { [fill("encoding header name", "X-Part")]: { schema: { type: "string" } } },
                  },
                },
              },
              "application/x-www-form-urlencoded": {
                schema: { type: "object", properties: { [fill("urlencoded field name", "a")]: { type: "string" } } },
              },
              [fill("request media type", "text/plain")]: {
                schema: { type: "string" },
                example: fill("request body example", "hello"),
              },
            },
          },
          responses: { "200": { description: "Stored." } },
        },
      },
    },
    webhooks: {
      [fill("webhook name", "siteChanged")]: {
        post: {
          operationId: fill("webhook operationId", "siteChanged"),
          summary: fill("webhook summary", "A site changed."),
          requestBody: { content: { "application/json": { schema: site } } },
          responses: { "200": { description: "Heard." } },
        },
      },
    },
    components: {
      schemas: {
        [names.site]: {
          title: fill("schema title", "Site"),
          description: fill("schema description", "A place."),
          type: "object",
          $comment: fill("$comment", "internal"),
          externalDocs: {
            url: fill("schema docs URL", "https://example.com/site"),
            description: fill("schema docs text", "More."),
          },
          xml: { name: fill("xml name", "site"), namespace: fill("xml namespace", "https://example.com/ns") },
          "x-schema": { [fill("key in a schema extension", "a")]: fill("extension of a schema", "x") },
          [fill("unknown keyword", "madeUp")]: fill("value of an unknown keyword", "x"),
          $defs: { [fill("$defs name", "inner")]: { description: fill("$defs description", "Inner.") } },
          required: [names.property],
          properties: {
            [names.property]: {
              title: fill("property title", "Status"),
              description: fill("property description", "How it is."),
              type: "string",
              enum: [fill("enum value", "armed"), fill("second enum value", "idle")],
              "x-enum-varnames": [fill("x-enum-varnames", "Armed"), "Idle"],
              "x-enum-descriptions": [fill("x-enum-descriptions", "It watches."), "It rests."],
            },
            text: {
              type: "string",
              pattern: fill("pattern", "^a"),
              format: fill("format", "hostname"),
              default: fill("default", "abc"),
              examples: [fill("schema example", "abc")],
              contentMediaType: fill("contentMediaType", "text/plain"),
              contentEncoding: fill("contentEncoding", "base64"),
            },
            count: {
              type: "integer",
              default: fill("default of a number", "1"),
              examples: [fill("example of a number", "2")],
            },
            day: { type: "string", format: "date", default: fill("default of a date", "2025-01-01") },
            fixed: { const: fill("const", "only") },
            choice: { const: { [fill("key in a const", "k")]: [fill("value in a const", "v")] } },
            level: { $ref: "#/components/schemas/Level" },
            pet: { $ref: "#/components/schemas/Pet" },
            map: {
              type: "object",
              default: { [fill("key in a default", "a")]: fill("value in a default", "b") },
              patternProperties: { [fill("patternProperties key", "^x-")]: { type: "string" } },
              additionalProperties: { type: "string", description: fill("additionalProperties description", "Any.") },
              propertyNames: { pattern: fill("pattern of propertyNames", "^[a-z]+$") },
            },
            either: {
              type: "object",
              properties: { [fill("property that dependentRequired names", "card")]: { type: "string" } },
              dependentRequired: { card: [fill("name in dependentRequired", "address")] },
              dependentSchemas: { card: { required: [fill("name in required", "owner")] } },
            },
          },
        },
        Level: {
          type: "string",
          description: fill("enum description", "How high."),
          enum: [fill("value of a named enum", "low"), "high"],
          "x-enum-varnames": [fill("x-enum-varnames of a named enum", "Low"), "High"],
          "x-enum-descriptions": [fill("x-enum-descriptions of a named enum", "Near the ground."), "Far from it."],
        },
        Pet: {
          description: fill("union description", "Cat or dog."),
          oneOf: [ref("schemas", names.cat), { $ref: "#/components/schemas/Dog" }],
          discriminator: {
            propertyName: fill("discriminator property name", "kind"),
            mapping: {
              [fill("discriminator mapping key", "c")]: ref("schemas", names.cat).$ref,
              [fill("second discriminator mapping key", "d")]: "#/components/schemas/Dog",
            },
          },
        },
        [names.cat]: { type: "object", properties: { lives: { type: "integer" } } },
        Dog: { type: "object", properties: { name: { type: "string", readOnly: true } } },
      },
      parameters: {
        [names.componentParameter]: {
          name: fill("component parameter name", "limit"),
          in: "query",
          description: fill("component parameter description", "How many."),
          schema: { type: "integer" },
        },
      },
      responses: { [names.componentResponse]: { description: fill("component response description", "Not there.") } },
      requestBodies: {
        [names.componentRequestBody]: {
          description: fill("component request body description", "A site."),
          content: { "application/json": { schema: site } },
        },
      },
      headers: {
        [names.componentHeader]: {
          description: fill("component header description", "Trace."),
          schema: { type: "string" },
        },
      },
      examples: {
        [names.componentExample]: {
          summary: fill("component example summary", "Basic."),
          description: fill("component example description", "The basics."),
          value: { status: fill("component example value", "armed"), [fill("key in an example", "extra")]: 1 },
        },
      },
      links: {
        [names.componentLink]: { operationId: "updateSite", description: fill("component link description", "Next.") },
      },
      callbacks: {
        [names.componentCallback]: {
          "{$request.body#/done}": {
            post: { responses: { "200": { description: fill("component callback response", "Heard.") } } },
          },
        },
      },
      pathItems: {
        [names.componentPathItem]: {
          get: {
            summary: fill("component path item summary", "Shared."),
            responses: { "200": { description: "Fine." } },
          },
        },
      },
      securitySchemes: {
        [names.apiKey]: {
          type: "apiKey",
          in: "header",
          name: fill("apiKey header name", "X-Key"),
          description: fill("security scheme description", "A key."),
        },
        [fill("security scheme name, http", "basic")]: {
          type: "http",
          scheme: fill("http scheme", "bearer"),
          bearerFormat: fill("bearer format", "JWT"),
        },
        [names.oauth]: {
          type: "oauth2",
          flows: {
            clientCredentials: {
              tokenUrl: fill("token URL", "https://example.com/token"),
              refreshUrl: fill("refresh URL", "https://example.com/refresh"),
              scopes: { [names.scope]: fill("scope description", "Read sites.") },
            },
            authorizationCode: {
              authorizationUrl: fill("authorization URL", "https://example.com/authorize"),
              tokenUrl: "https://example.com/token",
              scopes: {},
            },
          },
        },
        openid: { type: "openIdConnect", openIdConnectUrl: fill("OpenID Connect URL", "https://example.com/openid") },
      },
    },
  };
}
