import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJsonObject, type Json } from "../../generator/json.js";
import type { Document } from "../../generator/load/document.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";
import { printRelease } from "../../generator/release/print.js";
import { put, temporaryFolder } from "../output/folders.js";

describe("a release", () => {
  test("keeps the names of components, whatever their files are called", async () => {
    const text = await released({
      "openapi.yaml": `openapi: 3.0.3
info: { title: Sites, version: "1.0" }
paths:
  /sites: { $ref: paths/sites.yaml }
components:
  schemas:
    Site: { $ref: schemas/site_dto.yaml }
    Place: { $ref: "#/components/schemas/Site" }
  responses:
    NotFound: { $ref: shared.yaml#/missing }
`,
      "paths/sites.yaml": `get:
  responses:
    "200":
      description: All sites.
      content:
        application/json:
          schema: { type: array, items: { $ref: ../schemas/site_dto.yaml } }
    "404": { $ref: ../shared.yaml#/missing }
`,
      "schemas/site_dto.yaml": `type: object
properties:
  parent: { $ref: site_dto.yaml }
  area: { $ref: Area.yaml }
`,
      "schemas/Area.yaml": "type: number\nminimum: 0.1\n",
      "shared.yaml": "missing: { description: There is no such thing. }\n",
    });
    expect(text).toBe(`# Sites, version 1.0, as it was released: the whole document in one file.
# Written by \`specwright release\`. Never edit it: later versions are compared with it.
openapi: 3.0.3
x-release:
  date: "2026-01-01"
info:
  title: Sites
  version: "1.0"
paths:
  /sites:
    get:
      responses:
        "200":
          description: All sites.
          content:
            application/json:
              schema:
                type: array
                items:
                  $ref: "#/components/schemas/Site"
        "404":
          $ref: "#/components/responses/NotFound"
components:
  schemas:
    Site:
      type: object
      properties:
        parent:
          $ref: "#/components/schemas/Site"
        area:
          $ref: "#/components/schemas/Area"
    Place:
      $ref: "#/components/schemas/Site"
    Area:
      type: number
      minimum: 0.1
  responses:
    NotFound:
      description: There is no such thing.
`);
  });

  test("leaves the document as it was loaded", async () => {
    const document = await written({
      "openapi.yaml": 'openapi: 3.1.0\ninfo: { title: A, version: "1" }\npaths: { /a: { $ref: a.yaml } }\n',
      "a.yaml": 'get: { responses: { "204": { description: Done. } } }\n',
    });
    const before = JSON.stringify(document.files);
    await print(document);
    expect(JSON.stringify(document.files)).toBe(before);
  });

  test("tells files of one name apart, in a circle too", async () => {
    const node = "type: object\nproperties: { next: { $ref: Node.yaml }, leaf: { $ref: Leaf.yaml } }\n";
    const text = await released({
      "openapi.yaml": `openapi: 3.1.0
info: { title: A, version: "1" }
paths:
  /a: { get: { responses: { "200": { description: A., content: { application/json: { schema: { $ref: a/Node.yaml } } } } } } }
  /b: { get: { responses: { "200": { description: B., content: { application/json: { schema: { $ref: b/Node.yaml } } } } } } }
`,
      "a/Node.yaml": node,
      "b/Node.yaml": node,
      "a/Leaf.yaml": "type: string\n",
      "b/Leaf.yaml": "type: integer\n",
    });
    expect(text.slice(text.indexOf("components:"))).toBe(`components:
  schemas:
    Node:
      type: object
      properties:
        next:
          $ref: "#/components/schemas/Node"
        leaf:
          $ref: "#/components/schemas/Leaf"
    Leaf:
      type: string
    Node-2:
      type: object
      properties:
        next:
          $ref: "#/components/schemas/Node-2"
        leaf:
          $ref: "#/components/schemas/Leaf-2"
    Leaf-2:
      type: integer
`);
  });

  test("says in YAML what the document says, whatever it is", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }).filter((characters) => !characters.includes("\0")),
      fc.constantFrom(
        "0.8",
        "no",
        "2026-01-01",
        "1e3",
        "0o7",
        "~",
        "",
        " a",
        "a ",
        "a\n",
        "  a\n  ",
        "\na",
        "a:\n  b",
        "#",
        "- a",
        "*a",
      ),
      fc
        .array(fc.constantFrom("word", " ", "\n", "  ", "\t", "\u2028", "é"), { maxLength: 40 })
        .map((parts) => parts.join("")),
    );
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter(isExact),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(text, tie("value"), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value, text, text, async (data, title, description) => {
        const root = { openapi: "3.1.0", info: { title, version: "1", description }, paths: {}, "x-data": data };
        const bytes = Buffer.from(JSON.stringify(root));
        const document = await load("-", { stdin: () => Promise.resolve(bytes) });
        const printed = await print(document, "Told.\n");
        const again = await load("-", { stdin: () => Promise.resolve(Buffer.from(printed)) });
        expect(again.root).toEqual({
          ...document.root,
          "x-release": { date: "2026-01-01", announcement: "Told.\n" },
          components: {},
        });
        expect(isJsonObject(again.root.info) && again.root.info.description).toBe(description);
      }),
      { numRuns: 60 },
    );
  });
});

/** Whether the number is one that loading takes: not an integer that doubles cannot tell from the next, and not -0. */
function isExact(number: number): boolean {
  return !Object.is(number, -0) && (Number.isSafeInteger(number) || !Number.isInteger(number));
}

async function written(files: Record<string, string>): Promise<Document> {
  const folder = temporaryFolder();
  put(folder, files);
  return load(join(folder, "openapi.yaml"));
}

async function released(files: Record<string, string>): Promise<string> {
  return print(await written(files));
}

function print(document: Document, announcement?: string): Promise<string> {
  return printRelease({ document, api: buildApi(document).api }, { date: "2026-01-01", announcement });
}
