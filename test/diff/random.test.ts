import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareLevels, type Direction, type Level } from "../../generator/diff/change.js";
import { containmentOver } from "../../generator/diff/containment.js";
import { diffApis } from "../../generator/diff/diff.js";
import type { Located } from "../../generator/diff/parts.js";
import { relate, whole } from "../../generator/diff/relate.js";
import { worldOf } from "../../generator/diff/world.js";
import type { Json, JsonObject } from "../../generator/json.js";
import type { Api } from "../../generator/model/model.js";
import { schemas } from "../schema/random-schema.js";
import { apiOf } from "../support/api.js";
import { type Edit, edited } from "./random-edit.js";
import { refactorings } from "./random-refactoring.js";

const directions = fc.constantFrom<Direction>("request", "response");
const edits: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(20),
  by: schemas,
  how: fc.constantFrom("replace", "extend", "remove a keyword"),
});

/** What the worst change may be, by what the whole bodies come to. Properties that nobody can send may still come and go. */
const allowed: Record<Level | "none", Level[]> = {
  breaking: ["breaking"],
  unproven: ["breaking", "unproven"],
  additive: ["additive"],
  annotation: [],
  none: ["annotation", "additive"],
};

describe("on random schemas", () => {
  test("the changes together say what the whole bodies come to", async () => {
    await fc.assert(
      fc.asyncProperty(schemas, edits, directions, async (schema, edit, direction) => {
        const apis = await Promise.all([schema, edited(schema, edit)].map((body) => apiWith(body, direction)));
        const [base, revision] = apis;
        if (!base || !revision) return;
        const expected = truth(base, revision, direction);
        const [worst = "annotation"] = diffApis(base, revision)
          .map(({ contract }) => contract)
          .sort(compareLevels);
        expect(allowed[expected ?? "none"]).toContain(worst);
      }),
      { numRuns: 150 },
    );
  });

  test("a refactoring has no changes", async () => {
    const pairs = schemas.chain((schema) =>
      fc.record({ schema: fc.constant(schema), refactored: refactorings(schema) }),
    );
    await fc.assert(
      fc.asyncProperty(pairs, directions, async ({ schema, refactored }, direction) => {
        const base = await apiWith(schema, direction);
        const revision = await apiWith(refactored.schema, direction, refactored.components);
        if (!base || !revision) return;
        expect(diffApis(base, revision)).toEqual([]);
        const names = diffApis(revision, base).filter(({ rule }) => rule !== "type-removed");
        expect(names).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** An API whose only operation has the schema for its body; undefined where the schema is refused. */
async function apiWith(schema: Json, direction: Direction, schemas: JsonObject = {}): Promise<Api | undefined> {
  const content = { "application/json": { schema } };
  const operation =
    direction === "request"
      ? { requestBody: { required: true, content }, responses: { 204: { description: "Done" } } }
      : { responses: { 200: { description: "Fine", content } } };
  try {
    return await apiOf({ paths: { "/things": { post: operation } }, components: { schemas } });
  } catch {
    return undefined;
  }
}

/** How the whole bodies relate, without looking for what differs. A break that the validator cannot confirm is unproven. */
function truth(base: Api, revision: Api, direction: Direction): Level | undefined {
  const world = worldOf(base.schemas, revision.schemas, containmentOver);
  const [before, after] = [bodyOf(base), bodyOf(revision)];
  const sender = direction === "request" ? "client" : "api";
  const use = { direction, sender, place: `${direction}-body`, text: undefined } as const;
  const [old, young] = [whole(world, "base", before), whole(world, "revision", after)];
  const { level } = relate(world, use, old, young);
  const [writer, reader] = sender === "client" ? [old, young] : [young, old];
  const proof = world.judge({ writer, reader, message: direction, text: undefined, condition: true });
  return level === "breaking" && proof.verdict === "unknown" ? "unproven" : level;
}

function bodyOf({ operations: [operation] }: Api): Located {
  const body = operation?.requestBody?.content[0] ?? operation?.responses[0]?.content[0];
  if (!body) throw new Error("the operation has no body");
  return { schema: body.schema, location: body.schemaLocation, owner: { name: undefined, path: [] } };
}
