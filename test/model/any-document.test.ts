import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../generator/errors.js";
import { isJsonObject, type Json } from "../../generator/json.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";
import { everything } from "../safety/everything.js";
import { generate, textOf } from "../support/generate.js";

/** A document in which some places hold what does not belong there, have lost what does, or hold what belongs elsewhere. */
const damaged: fc.Arbitrary<Json> = fc
  .array(
    fc.record({
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      from: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      how: fc.constantFrom("replace", "remove", "transplant"),
      value: fc.constantFrom<Json>(
        null,
        true,
        0,
        -1,
        1.5,
        "",
        "x",
        "#",
        [],
        {},
        [null],
        { $ref: "#" },
        { type: "object" },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((changes) => {
    const document = structuredClone(everything((_, usual) => usual));
    for (const { at, from, how, value } of changes) {
      const places = placesIn(document);
      const place = places[Math.floor(at * places.length)];
      const other = places[Math.floor(from * places.length)];
      if (!place || !other) continue;
      if (how === "remove" && !Array.isArray(place.owner)) delete place.owner[place.key];
      else Object.assign(place.owner, { [place.key]: structuredClone(how === "transplant" ? read(other) : value) });
    }
    return document;
  });

describe("whatever a document holds", () => {
  test("it has a model or is refused", async () => {
    await fc.assert(
      fc.asyncProperty(damaged, (document) =>
        modelOrRefusal(async () => {
          buildApi(await load("-", { stdin: () => Promise.resolve(Buffer.from(textOf(document))) }));
        }),
      ),
      { numRuns: 500 },
    );
  });

  test("its files are generated or it is refused", async () => {
    await fc.assert(
      fc.asyncProperty(damaged, (document) => modelOrRefusal(() => generate(document))),
      { numRuns: 50 },
    );
  });
});

async function modelOrRefusal(attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems).not.toEqual([]);
  }
}

interface Place {
  owner: Json[] | Record<string, Json>;
  key: string;
}

function placesIn(node: Json): Place[] {
  if (typeof node !== "object" || node === null) return [];
  const owner = isJsonObject(node) ? node : (node as Json[]);
  return Object.entries(node).flatMap(([key, value]) => [{ owner, key }, ...placesIn(value)]);
}

function read({ owner, key }: Place): Json {
  return Object.getOwnPropertyDescriptor(owner, key)?.value;
}
