import { getTypes } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { diffApis } from "../../generator/diff/diff.js";
import type { JsonObject } from "../../generator/json.js";
import { apiOf } from "../support/api.js";
import { kinds } from "./every-field.js";
import { spellingsOf30 } from "./every-keyword.js";
import type { Field } from "./field.js";

/** Objects that only extensions hold, which are compared as a whole. */
const ofExtensions = ["TagGroup", "Logo", "XCodeSample", "XUsePkce"];

const versions: ["oas3_1" | "oas3_0", string, typeof spellingsOf30][] = [
  ["oas3_1", "3.1.0", {}],
  ["oas3_0", "3.0.3", spellingsOf30],
];

describe.each(versions)(
  "every field of %s that is edited is told of, unless it means nothing",
  (types, openapi, own) => {
    const listed = Object.entries(getTypes(types)).flatMap(([name, { properties, extensionsPrefix }]) => {
      const fields = Object.keys(properties).filter((field) => !field.startsWith("x-"));
      const isObject = fields.length > 0 || extensionsPrefix !== undefined;
      return isObject && !ofExtensions.includes(name)
        ? [{ name, fields, isExtended: extensionsPrefix !== undefined }]
        : [];
    });

    test.each(listed)("$name", async ({ name, fields, isExtended }) => {
      const kind = kinds[name];
      if (!kind) throw new Error(`${name} is in no table`);
      const table: Record<string, Field> = { ...kind.fields, ...own[name] };
      expect(fields.filter((field) => !table[field])).toEqual([]);
      const wrong: string[] = [];
      const edit = async (field: string, { values, beside, silentBecause }: Field): Promise<void> => {
        const { [field]: required, ...rest } = { ...kind.least, ...beside };
        const objects = [rest, ...values.map((value) => ({ ...rest, [field]: value }))];
        for (const [from, to] of required === undefined
          ? [
              [0, 1],
              [1, 0],
              [1, 2],
            ]
          : [
              [1, 2],
              [2, 1],
            ])
          for (const place of kind.places) {
            const changes = await changesOf(place(objects[from ?? 0] ?? {}), place(objects[to ?? 0] ?? {}));
            if ((changes.length === 0) !== (silentBecause !== undefined))
              wrong.push(
                `${field}: ${JSON.stringify(objects[from ?? 0])} -> ${JSON.stringify(objects[to ?? 0])}: ${changes}`,
              );
          }
      };
      for (const field of fields) await edit(field, table[field] as Field);
      expect(wrong).toEqual([]);
      if (!isExtended) return;
      for (const place of kind.places) {
        const [before, after] = [1, 2].map((value) => place({ ...kind.least, "x-note": value }));
        expect(await changesOf(before ?? {}, after ?? {})).toEqual([expect.stringMatching(/^annotation /)]);
        expect(await changesOf(place(kind.least), after ?? {})).toEqual([expect.stringMatching(/^annotation /)]);
      }
    });

    async function changesOf(before: JsonObject, after: JsonObject): Promise<string[]> {
      const [base, revision] = await Promise.all([before, after].map((document) => apiOf({ openapi, ...document })));
      if (!base || !revision) throw new Error("no documents");
      return diffApis(base, revision).map(({ contract, rule }) => `${contract} ${rule}`);
    }
  },
);
