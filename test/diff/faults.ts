import type { Change, Side } from "../../generator/diff/change.js";
import { diffApis } from "../../generator/diff/diff.js";
import { InputError } from "../../generator/errors.js";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";
import type { Api } from "../../generator/model/model.js";
import { type Documents, isWelcome, meaningOf, validatorOf } from "./plain-oracle.js";
import { isAmbiguous, type Use, usesIn } from "./uses.js";
import { valueNear } from "./values-near.js";

/** What the differ says wrongly of two documents, or leaves out, by oracles that know nothing of it; undefined where one is refused. */
export async function faultsOf(documents: Documents, seed: number, samples: number): Promise<string[] | undefined> {
  if (isAmbiguous(documents.base) || isAmbiguous(documents.revision)) return undefined;
  const [base, revision] = [await apiFrom(documents.base), await apiFrom(documents.revision)];
  if (!base || !revision) return undefined;
  const changes = diffApis(base, revision);
  return [
    ...diffApis(revision, revision).map(({ rule }) => `compared with itself: ${rule}`),
    ...(changes.length === 0 && meaningOf(documents.base) !== meaningOf(documents.revision) ? ["silent"] : []),
    ...missedBreaks(documents, changes, seed, samples),
    ...falseWitnesses(documents, changes),
  ];
}

async function apiFrom(document: JsonObject): Promise<Api | undefined> {
  const bytes = Buffer.from(JSON.stringify(document));
  try {
    return buildApi(await load("-", { isTolerant: true, stdin: () => Promise.resolve(bytes) })).api;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Values that one side writes and the other does not take, while no change breaks or is undecided. */
function missedBreaks(documents: Documents, changes: readonly Change[], seed: number, samples: number): string[] {
  if (changes.some(({ contract }) => contract === "breaking" || contract === "unproven")) return [];
  const withheld = [documents.base, documents.revision].flatMap((document) => flagged(document));
  // A name that only one side declares in some place is not part of the other's contract there.
  const declared = { base: declarationsIn(documents.base), revision: declarationsIn(documents.revision) };
  const moved = (name: string): boolean => declared.base.get(name) !== declared.revision.get(name);
  const validators = validatorsOf(documents);
  const next = numbersFrom(seed);
  return pairsOf(documents).flatMap(({ before, after }) => {
    if (JSON.stringify(before) === JSON.stringify(after) && meaningOf(documents.base) === meaningOf(documents.revision))
      return [];
    const [writer, reader] =
      before.sender === "client" ? (["base", "revision"] as const) : (["revision", "base"] as const);
    const takes = validators(before.direction);
    const uses = { base: before, revision: after };
    for (let count = 0; count < samples; count++) {
      const side = next(2) === 0 ? writer : reader;
      const value = valueNear(documents[side], uses[side].pointer, next);
      if (before.isText && Array.isArray(value) && value.length === 0) continue; // is not sent
      if (before.isText && JSON.stringify(value).includes("null")) continue;
      if (namesIn(value).some((name) => withheld.includes(name) || moved(name))) continue;
      if (takes[writer](uses[writer], value) && !takes[reader](uses[reader], value))
        return [`missed at ${before.method} ${before.path} ${before.in} ${before.name}: ${JSON.stringify(value)}`];
    }
    return [];
  });
}

function validatorsOf(documents: Documents) {
  const known = new Map<string, Record<Side, ReturnType<typeof validatorOf>>>();
  return (direction: "request" | "response") => {
    const both = known.get(direction) ?? {
      base: validatorOf(documents.base, direction),
      revision: validatorOf(documents.revision, direction),
    };
    known.set(direction, both);
    return both;
  };
}

function pairsOf(documents: Documents): { before: Use; after: Use }[] {
  const revision = usesIn(documents.revision);
  return [...usesIn(documents.base)].flatMap(([key, before]) => {
    const after = revision.get(key);
    return after ? [{ before, after }] : [];
  });
}

/** Witnesses that are not what they claim to be, in any of the uses that they may be found in. */
function falseWitnesses(documents: Documents, changes: readonly Change[]): string[] {
  const validators = validatorsOf(documents);
  return changes.flatMap(({ rule, witness, operations, direction }) => {
    if (!witness) return [];
    const { validUnder, invalidUnder, value } = witness;
    const claim = `${rule}: ${JSON.stringify(witness)}`;
    if (witness.in === "security") {
      if (
        meaningOf({ components: documents.base.components ?? {} }) !==
        meaningOf({ components: documents.revision.components ?? {} })
      )
        return [];
      const ways = operations.map(({ method, path }) => ({
        base: operationAt(documents.base, method, path),
        revision: operationAt(documents.revision, method, path),
      }));
      const isTrue = ways.some(
        (operation) =>
          isWelcome(documents[validUnder], operation[validUnder], value as JsonObject) &&
          !isWelcome(documents[invalidUnder], operation[invalidUnder], value as JsonObject),
      );
      return isTrue || !isJsonObject(value) ? [] : [`false ${claim}`];
    }
    if (witness.absent || direction === null) return [];
    const uses = pairsOf(documents).filter(
      ({ before }) =>
        before.in === witness.in &&
        operations.some(({ method, path }) => method.toLowerCase() === before.method && path === before.path),
    );
    if (uses.length === 0) return []; // of an element that only one side has, or of a callback
    const takes = validators(direction);
    const isTrue = uses.some(({ before, after }) => {
      const of = { base: before, revision: after };
      if (rule === "parameter-empty-value-changed") return !takes[invalidUnder](of[invalidUnder], value);
      // What is written in another way is valid as it is meant; serialization.test.ts has an oracle for its texts.
      if (witness.written) return takes[validUnder](of[validUnder], value);
      return takes[validUnder](of[validUnder], value) && !takes[invalidUnder](of[invalidUnder], value);
    });
    return isTrue ? [] : [`false ${claim}`];
  });
}

function operationAt(document: JsonObject, method: string, path: string): JsonObject {
  for (const root of ["paths", "webhooks"]) {
    const items = document[root];
    const item = isJsonObject(items) ? items[path] : undefined;
    const operation = isJsonObject(item) ? item[method.toLowerCase()] : undefined;
    if (isJsonObject(operation)) return operation;
  }
  return {};
}

/** The names of properties that are readOnly or writeOnly somewhere. */
function flagged(document: Json): string[] {
  if (typeof document !== "object" || document === null) return [];
  const parts = Object.values(document) as Json[];
  const own = isJsonObject(document)
    ? Object.entries(document).flatMap(([name, part]) =>
        isJsonObject(part) && (part.readOnly === true || part.writeOnly === true) ? [name] : [],
      )
    : [];
  return [...own, ...parts.flatMap(flagged)];
}

function namesIn(value: Json): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...(Object.values(value) as Json[]).flatMap(namesIn)];
}

/** How often each name is declared as a property. */
function declarationsIn(node: Json, found = new Map<string, number>()): Map<string, number> {
  if (typeof node !== "object" || node === null) return found;
  if (isJsonObject(node) && isJsonObject(node.properties))
    for (const name of Object.keys(node.properties)) found.set(name, (found.get(name) ?? 0) + 1);
  for (const part of Object.values(node) as Json[]) declarationsIn(part, found);
  return found;
}

function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
