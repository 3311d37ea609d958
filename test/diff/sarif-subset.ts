/** What SARIF 2.1.0 (OASIS, 2020) asks of the objects that the reports consist of. */
const text = {
  type: "object",
  required: ["text"],
  properties: { text: { type: "string", minLength: 1 } },
  additionalProperties: false,
};

const physicalLocation = {
  type: "object",
  required: ["artifactLocation"],
  properties: {
    artifactLocation: {
      type: "object",
      properties: { uri: { type: "string", format: "uri-reference", pattern: "^[!#-;=?-\\[\\]_a-z~%]*$" } },
      additionalProperties: false,
    },
    region: {
      type: "object",
      properties: { startLine: { type: "integer", minimum: 1 }, startColumn: { type: "integer", minimum: 1 } },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

const location = {
  type: "object",
  properties: { physicalLocation, message: text },
  additionalProperties: false,
};

export const sarifSubset = {
  type: "object",
  required: ["version", "runs"],
  properties: {
    $schema: { type: "string" },
    version: { const: "2.1.0" },
    runs: {
      type: "array",
      items: {
        type: "object",
        required: ["tool", "results"],
        properties: {
          tool: {
            type: "object",
            required: ["driver"],
            properties: {
              driver: {
                type: "object",
                required: ["name"],
                properties: {
                  name: { type: "string" },
                  rules: {
                    type: "array",
                    uniqueItems: true,
                    items: {
                      type: "object",
                      required: ["id"],
                      properties: { id: { type: "string" }, fullDescription: text, help: text },
                      additionalProperties: false,
                    },
                  },
                },
                additionalProperties: false,
              },
            },
            additionalProperties: false,
          },
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
          results: {
            type: "array",
            items: {
              type: "object",
              required: ["message"],
              properties: {
                ruleId: { type: "string" },
                ruleIndex: { type: "integer", minimum: 0 },
                level: { enum: ["none", "note", "warning", "error"] },
                kind: { enum: ["notApplicable", "pass", "fail", "review", "open", "informational"] },
                message: text,
                locations: { type: "array", items: location },
                relatedLocations: { type: "array", uniqueItems: true, items: location },
                partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
                properties: { type: "object" },
              },
              additionalProperties: false,
              // SARIF 3.27.9: a result that is no failure has no level.
              if: { properties: { kind: { const: "informational" } }, required: ["kind"] },
              // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
              then: { properties: { level: { const: "none" } } },
            },
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};
