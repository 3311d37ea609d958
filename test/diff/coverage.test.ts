import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { compareNodes, type Surroundings } from "../../generator/diff/compare-nodes.js";
import { groupOf } from "../../generator/diff/parts.js";
import { apiRules, namedSchemaRules, serverRules, tagRules } from "../../generator/diff/rules/api.js";
import {
  encodingRules,
  headerRules,
  mediaTypeRules,
  requestBodyRules,
  responseRules,
} from "../../generator/diff/rules/body.js";
import { callbackRules, operationRules, pathItemRules } from "../../generator/diff/rules/operation.js";
import { parameterRules } from "../../generator/diff/rules/parameter.js";
import { schemaRules } from "../../generator/diff/rules/schema.js";
import { annotationRules } from "../../generator/diff/rules/schema-annotations.js";

const tables: Record<string, { rules: { when: string | readonly string[] }[]; walked: string[] }> = {
  Api: apiRules,
  Server: serverRules,
  Tag: tagRules,
  Operation: operationRules,
  PathItem: pathItemRules,
  Callback: callbackRules,
  Parameter: parameterRules,
  RequestBody: requestBodyRules,
  MediaType: mediaTypeRules,
  Encoding: encodingRules,
  Response: responseRules,
  Header: headerRules,
  NamedSchema: namedSchemaRules,
};

/** The fields of each interface of the model, as its source has them. */
const fields = new Map<string, string[]>();
for (const file of ["model.ts", "schema.ts"]) {
  const source = ts.createSourceFile(file, readFileSync(`generator/model/${file}`, "utf8"), ts.ScriptTarget.Latest);
  source.forEachChild((node) => {
    if (!ts.isInterfaceDeclaration(node)) return;
    const names = node.members.flatMap((member) =>
      ts.isPropertySignature(member) && ts.isIdentifier(member.name) ? [member.name.text] : [],
    );
    fields.set(node.name.text, names);
  });
}

test.each(Object.entries(tables))("every field of %s has a rule, or is walked into", (name, { rules, walked }) => {
  const covered = new Set([...rules.flatMap(({ when }) => when), ...walked]);
  expect(fields.get(name)?.filter((field) => !covered.has(field))).toEqual([]);
});

test("every keyword of a schema has a rule", () => {
  const rows: Record<string, string> = { properties: "property-added", required: "property-became-required" };
  // Both are looked through: what they lead to is what a schema consists of.
  const lookedThrough = ["$ref", "allOf"];
  const covered = new Set([...schemaRules, ...annotationRules].map(({ when }) => when));
  const keywords = fields.get("SchemaObject") ?? [];
  expect(keywords.length).toBeGreaterThan(40);
  expect(keywords.filter((name) => !covered.has(rows[name] ?? groupOf(name)) && !lookedThrough.includes(name))).toEqual(
    [],
  );
});

test("a field that nobody thought of is told of as undecided", () => {
  const surroundings: Surroundings = {
    operation: undefined,
    direction: null,
    sender: "client",
    base: null,
    revision: null,
    key: "",
    place: "request",
    isAskedFor: false,
  };
  const changes = compareNodes({ rules: [], walked: [] }, { colour: "red" }, { colour: "blue" }, surroundings);
  expect(changes.map(({ rule, contract, message }) => ({ rule, contract, message }))).toEqual([
    { rule: "difference-without-rule", contract: "unproven", message: "colour changed" },
  ]);
});
