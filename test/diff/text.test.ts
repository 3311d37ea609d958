import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { containmentOver } from "../../generator/diff/containment.js";
import { judgeWith, type Verdict } from "../../generator/diff/judge.js";
import { formOfBody, type TextForm } from "../../generator/diff/text-form.js";
import type { Json } from "../../generator/json.js";
import type { MediaType } from "../../generator/model/model.js";
import type { Schema } from "../../generator/model/schema.js";

/** Numbers and booleans with their texts, and texts of nothing else. */
const plain: Json[] = [-100, -12, -1, 0, 1, 7, 10, 99, 100, 0.5, -2.25, true, false];
const values: Json[] = [...plain, ...plain.map(String), "", "a", "00", "1a"];
const textOf = (value: Json): string => (typeof value === "string" ? value : JSON.stringify(value));

const bound = fc.constantFrom(-100, -5, 0, 1, 9.5, 50, 100);
const limits = fc.record({ minimum: bound, maximum: bound }, { requiredKeys: [] });
const leaf: fc.Arbitrary<Schema> = fc.oneof(
  fc.constant<Schema>({ type: "boolean" }),
  limits.map((more): Schema => ({ type: "integer", ...more })),
  limits.map((more): Schema => ({ type: "number", ...more })),
  limits.map((more): Schema => more),
  fc
    .constantFrom("^\\d+$", "^-?\\d+$", "^\\d{1,2}$", "^[a-z]*$", "^-", "^[^0]")
    .map((pattern): Schema => ({ type: "string", pattern })),
  fc.constant<Schema>({ type: "string" }),
  fc.subarray(values, { minLength: 1, maxLength: 4 }).map((list): Schema => ({ enum: list })),
);
const schema = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf).map(([one, other]): Schema => ({ allOf: [one, other] })) },
);

const body = { mediaType: "multipart/form-data", encoding: [] } as unknown as MediaType;
const parameter: TextForm = { isList: false, text: "all" };
const form = formOfBody(body, body);
const isValid = (schema: Schema): ((value: Json) => boolean) =>
  new Ajv2020({ strict: false, validateSchema: false }).compile(schema);

test("whatever is judged agrees with Ajv about all values that have the same text", () => {
  fc.assert(
    fc.property(schema, schema, (sub, sup) => {
      const [isWritten, isRead] = [isValid(sub), isValid(sup)];
      const isTaken = (value: Json): boolean =>
        values.some((reading) => textOf(reading) === textOf(value) && isRead(reading));
      const isRejected = values.some((value) => isWritten(value) && !isTaken(value));
      const property = (own: Schema): Schema => ({ type: "object", properties: { a: own }, required: ["a"] });
      const inForm = ask(property(sub), property(sup), form);
      for (const verdict of [ask(sub, sup, parameter), inForm]) {
        if (isRejected) expect(verdict.verdict).not.toBe("contained");
        if (verdict.verdict !== "not-contained") continue;
        const value = verdict === inForm ? (verdict.witness as { a: Json }).a : verdict.witness;
        expect([isWritten(value), isRead(value)]).toEqual([true, false]);
        if (values.includes(value)) expect(isTaken(value)).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});

function ask(sub: Schema, sup: Schema, text: TextForm | undefined): Verdict {
  const definitions: Record<string, Schema> = {};
  const judge = judgeWith(containmentOver(definitions), definitions);
  return judge({ writer: () => sub, reader: () => sup, message: "request", text });
}
