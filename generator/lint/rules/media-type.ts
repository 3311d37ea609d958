import { isJsonObject, type Json } from "../../json.js";
import type { LintRule, Nodes, Report, Resolved } from "../rule.js";

export const mediaTypeRules: LintRule<Nodes["mediaType"]>[] = [
  {
    id: "media-type-example",
    severity: "error",
    scope: "house",
    why: "An integrator reads the example first and the schema when something is unclear; mock servers answer with it.",
    bad: "application/json: { schema: { $ref: CreateSiteDto.yaml } }",
    good: "application/json: { schema: { $ref: CreateSiteDto.yaml }, example: { name: HQ } }",
    check({ mediaType, mediaTypeObject, role }, report) {
      const { example, examples } = mediaTypeObject;
      const hasExample = example !== undefined || (isJsonObject(examples) && Object.keys(examples).length > 0);
      if (isJsonMediaType(mediaType) && !hasExample) report(`give an example of this ${role} body`);
    },
  },
  {
    id: "media-type-schema-name",
    severity: "error",
    scope: "house",
    why: "Generated types and documentation are known by the schema's name; the suffix tells what crosses the wire from what does not.",
    bad: "schema: { $ref: Site.yaml }",
    good: "schema: { $ref: ResponseSiteDto.yaml }",
    options: { suffix: "Dto" },
    check({ mediaTypeObject, role }, report, { options, resolve }) {
      const body = resolve(mediaTypeObject.schema);
      checkName(body, role, String(options.suffix), report, "schema");
      if (!isJsonObject(body.value) || body.value.type !== "array") return;
      // The items of a named array are the name's own business; those of one written here are what the body consists of.
      if (body.name === undefined) {
        checkName(resolve(body.value.items, body.source), role, String(options.suffix), report, "schema", "items");
      }
    },
  },
];

function checkName({ value, name }: Resolved, role: string, suffix: string, report: Report, ...path: string[]): void {
  if (!isObjectSchema(value)) return;
  if (name === undefined) report(`name this schema of a ${role} body: make it a component \`…${suffix}\``, ...path);
  else if (!name.endsWith(suffix))
    report(`end the name of \`${name}\`, an object in a ${role} body, in \`${suffix}\``, ...path);
}

function isObjectSchema(value: Json | undefined): boolean {
  if (!isJsonObject(value)) return false;
  const isObject = Array.isArray(value.type) ? value.type.includes("object") : value.type === "object";
  return isObject || value.properties !== undefined;
}

function isJsonMediaType(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(?:;|$)/i.test(mediaType);
}
