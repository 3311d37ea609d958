import { mkdirSync, symlinkSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { load } from "../../generator/load/load.js";
import { put, temporaryFolder } from "../output/folders.js";
import { problemsOf } from "./problems.js";

const head = (version = "3.1.0") => `openapi: ${version}\ninfo: { title: T, version: "1" }\n`;

/** Writes the files, the entry document called openapi.yaml, and loads them. */
async function loadFiles(texts: Record<string, string>, options?: Parameters<typeof load>[1]) {
  const folder = temporaryFolder();
  put(folder, texts);
  const document = await load(join(folder, "openapi.yaml"), options);
  return { folder, document, entry: { file: document.file, pointer: "" } };
}

describe("references", () => {
  test("lead over files, chains and percent-encoded names to the node and its place", async () => {
    const { folder, document, entry } = await loadFiles({
      "openapi.yaml": `${head()}paths:\n  /a: { $ref: "paths/my%20a.yaml" }\n`,
      "paths/my a.yaml": `get:\n  parameters:\n    - $ref: "../parts.json#/parameters/a~1b"\n`,
      "parts.json": `{"parameters":{"a/b":{"$ref":"#/parameters/c"},"c":{"name":"c","in":"query"}}}`,
    });
    expect(document.files.map(({ file }) => file)).toEqual(
      ["openapi.yaml", "parts.json", "paths/my a.yaml"].map((file) => join(folder, file)),
    );
    const pathItem = document.resolve("paths/my%20a.yaml", entry);
    expect(pathItem.location).toEqual({ file: join(folder, "paths/my a.yaml"), pointer: "" });
    const { value, location } = document.resolve("../parts.json#/parameters/a~1b", pathItem.location);
    expect(value).toEqual({ name: "c", in: "query" });
    expect([location.file, location.pointer]).toEqual([join(folder, "parts.json"), "/parameters/c"]);
  });

  test("may point to a node behind another reference, or to an anchor", async () => {
    const { document, entry } = await loadFiles({
      "openapi.yaml": `${head()}components:
  schemas:
    Alias: { $ref: "schemas.yaml#/Pet" }
    Name: { $ref: "#/components/schemas/Alias/properties/name" }
    Anchored: { $ref: "schemas.yaml#pet" }
`,
      "schemas.yaml": "Pet: { $anchor: pet, properties: { name: { type: string } } }\n",
    });
    const nodes = ["Name", "Anchored"].map((name) => document.resolve(`#/components/schemas/${name}`, entry));
    expect(nodes.map(({ location }) => location.pointer)).toEqual(["/Pet/properties/name", "/Pet"]);
  });

  test("end at a schema that says more than its $ref, in 3.1 only", async () => {
    const components = `components:
  schemas:
    A: { $ref: "#/components/schemas/B", minLength: 1 }
    B: { type: string }
    C: { $ref: "#/components/schemas/B", description: "as B" }
`;
    const targets = async (version: string) => {
      const { document, entry } = await loadFiles({ "openapi.yaml": head(version) + components });
      return ["A", "C"].map((name) => document.resolve(`#/components/schemas/${name}`, entry).location.pointer);
    };
    expect(await targets("3.1.1")).toEqual(["/components/schemas/A", "/components/schemas/B"]);
    expect(await targets("3.0.3")).toEqual(["/components/schemas/B", "/components/schemas/B"]);
  });

  test("are only what the specification calls references: data may hold any member", async () => {
    const { document } = await loadFiles({
      "openapi.yaml": `${head()}x-any: { $ref: nowhere.yaml }
jsonSchemaDialect: https://example.com/dialect
paths:
  /a:
    get:
      responses:
        default:
          description: D
          content:
            a/b:
              example: { $ref: nowhere.yaml }
              schema: { $schema: https://example.com/schema, default: { $ref: nowhere.yaml }, enum: [{ $ref: nowhere.yaml }] }
            c/d:
              examples: { e: { value: { $ref: nowhere.yaml } }, f: { externalValue: nowhere.yaml } }
          links: { l: { operationRef: "nowhere.yaml#/paths/~1a/get" } }
`,
    });
    expect(document.files).toHaveLength(1);
  });

  test("are found under names that look like fields for data", async () => {
    const names = ["example", "default", "enum", "const", "value", "x-a", "examples", "properties"];
    const schemas = names.map((name) => `    ${name}: { properties: { ${name}: { $ref: nowhere.yaml } } }\n`).join("");
    const folder = temporaryFolder();
    put(folder, { "openapi.yaml": `${head()}components:\n  schemas:\n${schemas}` });
    const problems = await problemsOf(join(folder, "openapi.yaml"));
    expect(problems.trimEnd().split("\n")).toHaveLength(names.length);
  });

  test("may leave the document's folder where that is allowed", async () => {
    const folder = temporaryFolder();
    put(folder, {
      "api/openapi.yaml": `${head()}components: { schemas: { A: { $ref: "../shared/a.yaml" }, B: { $ref: "inside.yaml" } } }\n`,
      "shared/a.yaml": "{ type: string }",
    });
    symlinkSync(join(folder, "shared/a.yaml"), join(folder, "api/inside.yaml"));
    const entry = join(folder, "api/openapi.yaml");
    const outside = "outside the document's folder; --allow-refs ./FOLDER allows another one";
    expect(await problemsOf(entry)).toBe(
      `${entry}:3:31  ref-refused  ../shared/a.yaml: ${outside}  #/components/schemas/A/$ref\n` +
        `${entry}:3:64  ref-refused  inside.yaml: ${outside}  #/components/schemas/B/$ref\n`,
    );
    const document = await load(entry, { allowRefs: [join(folder, "shared")] });
    expect(document.files.map(({ path }) => path)).toEqual([entry, join(folder, "shared/a.yaml")]);
  });

  test("may lead to files beside an entry document that is itself a symbolic link", async () => {
    const folder = temporaryFolder();
    put(folder, {
      "real/openapi.yaml": `${head()}components: { schemas: { A: { $ref: a.yaml } } }\n`,
      "real/a.yaml": "{}",
    });
    mkdirSync(join(folder, "links"));
    symlinkSync(join(folder, "real/openapi.yaml"), join(folder, "links/openapi.yaml"));
    const document = await load(join(folder, "links/openapi.yaml"));
    expect(document.files.map(({ path }) => path)).toEqual([
      join(folder, "real/openapi.yaml"),
      join(folder, "real/a.yaml"),
    ]);
  });

  test("name files as the caller named the entry document", async () => {
    const folder = temporaryFolder();
    put(folder, { "openapi.yaml": `${head()}components: { schemas: { A: { $ref: b/a.yaml } } }\n`, "b/a.yaml": "{}" });
    const way = relative("", folder);
    const document = await load(join(way, "openapi.yaml"));
    expect(document.files.map(({ file }) => file)).toEqual([`${way}/openapi.yaml`, `${way}/b/a.yaml`]);
    const inside = await load(resolve("openapi/openapi.yaml"));
    expect(inside.files.every(({ file }) => file.startsWith("openapi/"))).toBe(true);
  });

  test("of standard input lead on from the working folder", async () => {
    const text = `${head()}components: { schemas: { A: { $ref: "test/load/fixtures/ref-ring/none.yaml" } } }\n`;
    const stdin = async () => Buffer.from(text);
    expect(await problemsOf("-", { stdin })).toBe(
      "<stdin>:3:31  no-such-file  test/load/fixtures/ref-ring/none.yaml: no such file  #/components/schemas/A/$ref\n",
    );
    expect((await load("-", { stdin: async () => Buffer.from(head()) })).file).toBe("<stdin>");
  });
});
