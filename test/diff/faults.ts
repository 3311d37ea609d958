import type { Change, Sender, Side, Witness } from "../../generator/diff/change.js";
import { diffApis } from "../../generator/diff/diff.js";
import { InputError } from "../../generator/errors.js";
import { isJsonObject, type Json, type JsonObject } from "../../generator/json.js";
import { load } from "../../generator/load/load.js";
import { buildApi } from "../../generator/model/build.js";
import type { Api } from "../../generator/model/model.js";
import type { Evaluation } from "../support/evaluate.js";
import { modern } from "./modern.js";
import { type Documents, isWelcome, meaningOf, type Opinion, opinionOf } from "./plain-oracle.js";
import { type Element, elementsOf, isAmbiguous, operationsIn, type Use, usesIn } from "./uses.js";
import { valueNear } from "./values-near.js";

/** What the differ says wrongly of two documents, or leaves out, by oracles that know nothing of it; undefined where one is refused. */
export async function faultsOf(written: Documents, seed: number, samples: number): Promise<string[] | undefined> {
  if (isAmbiguous(written.base) || isAmbiguous(written.revision)) return undefined;
  const [base, revision] = [await apiFrom(written.base), await apiFrom(written.revision)];
  if (!base || !revision) return undefined;
  const documents = { base: modern(written.base), revision: modern(written.revision) };
  const changes = diffApis(base, revision);
  return [
    ...diffApis(revision, revision).map(({ rule }) => `compared with itself: ${rule}`),
    ...(changes.length === 0 && meaningOf(documents.base) !== meaningOf(documents.revision) ? ["silent"] : []),
    ...missedBreaks(documents, changes, seed, samples),
    ...missedElements(documents, changes),
    ...falseWitnesses(documents, changes),
  ];
}

/** Faults after which a document says nothing by the letter, though what it means may be clear. */
const unread = new Set(["wrong-type", "schema"]);

async function apiFrom(document: JsonObject): Promise<Api | undefined> {
  const bytes = Buffer.from(JSON.stringify(document));
  try {
    const { api, faults } = buildApi(await load("-", { isTolerant: true, stdin: () => Promise.resolve(bytes) }));
    return faults.some(({ code }) => unread.has(code)) ? undefined : api;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Values that one side writes and the other does not take, where no change of such messages breaks or is undecided. */
function missedBreaks(documents: Documents, changes: readonly Change[], seed: number, samples: number): string[] {
  const opinions = opinionsOf(documents);
  const isSame = meaningOf(documents.base) === meaningOf(documents.revision);
  const next = numbersFrom(seed);
  return pairsOf(documents).flatMap(({ before, after }) => {
    if (isSame && JSON.stringify(before) === JSON.stringify(after)) return [];
    if (changes.some((change) => isAlarm(change) && concerns(change, after))) return [];
    const [writer, reader] =
      before.sender === "client" ? (["base", "revision"] as const) : (["revision", "base"] as const);
    const uses = { base: before, revision: after };
    for (let count = 0; count < samples; count++) {
      const side = next(2) === 0 ? writer : reader;
      const value = valueNear(documents[side], uses[side].pointer, next);
      if (before.isText && Array.isArray(value) && value.length === 0) continue; // is not sent
      if (before.isText && JSON.stringify(value).includes("null")) continue;
      const [written, read] = [opinions[writer](uses[writer], value), opinions[reader](uses[reader], value)];
      if (written.isValid && !read.isValid && placesIn(value).every((place) => isInContract(place, written, read)))
        return [`missed at ${before.method} ${before.path} ${before.in} ${before.name}: ${JSON.stringify(value)}`];
    }
    return [];
  });
}

/**
 * Whether the contract of the two sides has a property: nobody sends what is withheld, nor under a name that only the reader declares,
 * nor under one that only the writer declares what it does not allow there in any branch.
 */
function isInContract(place: string, writer: Evaluation, reader: Evaluation): boolean {
  if (writer.withheld.has(place) || reader.withheld.has(place)) return false;
  return reader.declared.has(place) ? writer.declared.has(place) : writer.declared.get(place) !== false;
}

function isAlarm({ contract }: Change): boolean {
  return contract === "breaking" || contract === "unproven";
}

/** Whether a change may be one of such messages of an operation. */
function concerns({ operations, direction }: Change, { method, path, direction: own }: Use): boolean {
  const isOfOperation = operations.some((other) => other.method.toLowerCase() === method && other.path === path);
  return (operations.length === 0 || isOfOperation) && (direction === null || direction === own);
}

function opinionsOf({ base, revision }: Documents): Record<Side, Opinion> {
  return { base: opinionOf(base), revision: opinionOf(revision) };
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
  const opinions = opinionsOf(documents);
  return changes.flatMap((change) => {
    const { rule, witness, contract } = change;
    if (!witness) return contract === "breaking" ? [`unwitnessed ${rule}`] : [];
    const isTrue = witness.in === "security" ? isTrueOfSecurity : witness.absent ? isTrueOfElements : isTrueOfValues;
    return isTrue(documents, change, witness, opinions) ? [] : [`false ${rule}: ${JSON.stringify(witness)}`];
  });
}

type Claim = (documents: Documents, change: Change, witness: Witness, opinions: Record<Side, Opinion>) => boolean;

const isTrueOfSecurity: Claim = (documents, { operations }, { validUnder, invalidUnder, value }) => {
  const [base, revision] = [documents.base, documents.revision].map(({ components = {} }) => meaningOf({ components }));
  if (base !== revision || !isJsonObject(value)) return true; // it is the schemes that differ
  const sides = { base: operationsIn(documents.base), revision: operationsIn(documents.revision) };
  return operations.some(({ method, path }) => {
    const welcome = (side: Side): boolean =>
      [...sides[side].values()].some(
        (own) =>
          own.method === method.toLowerCase() && own.path === path && isWelcome(documents[side], own.node, value),
      );
    return welcome(validUnder) && !welcome(invalidUnder);
  });
};

/** A message without an element: one side does not ask for it, and the other does; or one side has it to be asked for, and the other has not. */
const isTrueOfElements: Claim = (documents, _, { operation: { method, path }, in: place, name, ...witness }) => {
  const sides = { base: operationsIn(documents.base), revision: operationsIn(documents.revision) };
  return [...sides[witness.validUnder]].some(([key, operation]) => {
    if (operation.method !== method.toLowerCase() || operation.path !== path) return false;
    const counterpart = sides[witness.invalidUnder].get(key);
    if (place === "request" || !counterpart) return place === "request" && !counterpart;
    if (place === "path") return true; // nothing is sent without
    const isIt = (element: Element): boolean =>
      element.in === place && element.name === (place.includes("header") ? name?.toLowerCase() : (name ?? ""));
    const [all, others] = [
      elementsOf(documents[witness.validUnder], operation),
      elementsOf(documents[witness.invalidUnder], counterpart),
    ];
    const [valid, invalid] = [all.filter(isIt), others.filter(isIt)];
    const isAskedFor = invalid.some(
      ({ isRequired, status }) =>
        isRequired && !valid.some((element) => element.isRequired && element.status === status),
    );
    // Of a range, or by default, also in a status that only the other side has.
    const has = (elements: Element[], status: string): boolean => elements.some((element) => element.status === status);
    const hasVanished = valid.some(
      ({ status }) =>
        !has(invalid, status) ||
        others.some((other) => !has(invalid, other.status) && !has(all, other.status) && !/^\d\d\d$/.test(status)),
    );
    return isAskedFor || (hasVanished && (place === "response" || place.endsWith("-body")));
  });
};

const isTrueOfValues: Claim = (documents, { rule, operations }, witness, opinions) => {
  const { validUnder, invalidUnder, value, in: place, written } = witness;
  const uses = pairsOf(documents).filter(
    ({ before }) =>
      before.in === place &&
      operations.some(({ method, path }) => method.toLowerCase() === before.method && path === before.path),
  );
  if (uses.length === 0) return true; // of an element that only one side has
  return uses.some(({ before, after }) => {
    const uses = { base: before, revision: after };
    const isValid = (side: Side): boolean => opinions[side](uses[side], value).isValid;
    if (rule === "parameter-empty-value-changed") return !isValid(invalidUnder);
    // What is written in another way is valid as it is meant; serialization.test.ts has an oracle for its texts.
    return isValid(validUnder) && (written !== null || !isValid(invalidUnder));
  });
};

/** Elements that somebody has to send now, or can no longer ask for, where no change of the operation breaks or is undecided. */
function missedElements(documents: Documents, changes: readonly Change[]): string[] {
  const revision = operationsIn(documents.revision);
  const alarms = changes.filter(isAlarm);
  return [...operationsIn(documents.base)].flatMap(([key, before]): string[] => {
    const isToldOf = alarms.some(({ operations, witness }) =>
      [...operations, ...(witness ? [witness.operation] : [])].some(
        ({ method, path }) => method.toLowerCase() === before.method && path === before.path,
      ),
    );
    if (isToldOf) return [];
    const after = revision.get(key);
    if (!after) return before.owner === "" || revision.has(before.owner) ? [`missed that ${key} vanished`] : [];
    const [old, young] = [elementsOf(documents.base, before), elementsOf(documents.revision, after)];
    const missed = [...demanded(old, young, before.sender), ...vanished(old, young, before.sender)];
    return missed.map(({ in: place, status, name }) => `missed at ${key}: ${place} ${status} ${name}`);
  });
}

/** What whoever sends the message has to add to it now, or whoever reads it can no longer rely on. */
function demanded(old: Element[], young: Element[], sender: Sender): Element[] {
  // Those of the path are told apart by where they stand in it.
  const required = (elements: Element[]) => elements.filter((each) => each.isRequired && each.in !== "path");
  return [...required(old), ...required(young)].filter((element) => {
    const isRequest = !element.in.startsWith("response");
    const isClients = isRequest === (sender === "client");
    const [writer, reader] = isClients ? [old, young] : [young, old];
    const isOf = (elements: Element[]) => required(elements).some((other) => isSameElement(element, other));
    // A header of a status that one side does not have is on no message of its.
    const hasStatus = (elements: Element[]) => isRequest || elements.some(({ status }) => status === element.status);
    return isOf(reader) && !isOf(writer) && hasStatus(writer);
  });
}

/** What could be asked for, and has no counterpart: a status of success, a form of a body. */
function vanished(old: Element[], young: Element[], sender: Sender): Element[] {
  return old.filter((element) => {
    const isForm = element.in.endsWith("-body") && element.name !== "";
    if (isForm && sender === "api" && element.in === "request-body") return false; // its form is not chosen by the reader
    if (isForm && !young.some(({ in: place, status }) => place === element.in && status === element.status))
      return (
        element.in === "response-body" &&
        young.some(({ in: place, name }) => place === "response" && name === element.status)
      );
    const isSuccess = element.in === "response" && element.name.startsWith("2");
    return (isForm || isSuccess) && !young.some((other) => stands(other, element));
  });
}

function isSameElement(one: Element, other: Element): boolean {
  return one.in === other.in && one.name === other.name && one.status === other.status;
}

/** Whether one is the other, or a range that the other is in, or the other way round where it is a range of statuses. */
function stands(one: Element, other: Element): boolean {
  if (isSameElement(one, other)) return true;
  if (one.in !== other.in) return false;
  if (one.in === "response") return other.name.slice(1) === "XX" && one.name.startsWith(other.name.charAt(0));
  const range = one.name.includes("*") ? one.name.replace(/\*.*$/, "") : `${one.name};`;
  return one.status === other.status && other.name.startsWith(range);
}

/** Where the properties of a value stand, as pointers. */
function placesIn(value: Json, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [
    ...(Array.isArray(value) ? [] : [`${at}/${key}`]),
    ...placesIn(part as Json, `${at}/${key}`),
  ]);
}

function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
