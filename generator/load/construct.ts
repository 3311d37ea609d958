import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import type { Json, JsonObject } from "../json.js";
import { escapePointer } from "../location.js";
import { maxAliasedNodes, maxNesting, maxProblems } from "./limits.js";
import type { Fault } from "./parse.js";
import { createPositions, type Positions, startOf } from "./positions.js";
import { resolvePlain, scalarTags } from "./scalar.js";

export const tooDeep = {
  code: "nesting-limit",
  message: `nested more than ${maxNesting} levels deep, which is the limit`,
} as const;

/** A collection under construction. */
interface Frame {
  value: Json[] | JsonObject;
  /** Of a mapping: the key whose value comes next. */
  key: string | undefined;
  anchor: string | undefined;
  /** Nodes in it so far, those that aliases repeat included. */
  size: number;
}

interface Anchor {
  value: Json;
  /** Undefined while the collection is still open. */
  size: number | undefined;
}

/** Thrown at a fault after which going on makes no sense, which is the last one listed. */
class Stop extends Error {}

/**
 * Makes the value that js-yaml's events describe, with every fault on the way. (js-yaml's own constructor ends at the
 * first fault, rounds numbers and counts aliases without what they stand for.)
 */
export function construct(text: string, events: readonly Event[]): { value: Json; faults: Fault[] } {
  const faults: Fault[] = [];
  const frames: Frame[] = [];
  const anchors = new Map<string, Anchor>();
  let index = -1;
  let root: Json | undefined;
  let aliased = 0;
  let positions: Positions | undefined;

  try {
    for (const event of events) {
      index += 1;
      take(event);
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  if (events.length === 0) report("empty", "the file holds no document");
  return { value: root ?? null, faults };

  function take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (root !== undefined) {
          index += 1; // what stands first in it, since a document has no place of its own
          stop("several-documents", "a file holds one YAML document, but a second starts here");
        }
        if (event.directives.length > 0) {
          const offset = Math.max(text.search(/^%/m), 0);
          faults.push({ code: "directive", message: "YAML directives are not supported", offset, pointer: "" });
        }
        break;
      case EVENT_ID.SCALAR:
        addScalar(event);
        break;
      case EVENT_ID.SEQUENCE:
        open([], "!!seq", event);
        break;
      case EVENT_ID.MAPPING:
        open({}, "!!map", event);
        break;
      case EVENT_ID.ALIAS:
        addAlias(text.slice(event.anchorStart, event.anchorEnd));
        break;
      case EVENT_ID.POP:
        close();
        break;
      default:
        event satisfies never;
    }
  }

  function open(value: Json[] | JsonObject, expectedTag: string, event: Tagged): void {
    const tag = tagOf(event);
    if (tag !== "" && tag !== "!" && tag !== expectedTag) report("tag", unknownTag(tag));
    if (expectsKey(frames.at(-1))) stop("key-not-scalar", "a key must be a string, not a collection");
    if (frames.length === maxNesting) stop(tooDeep.code, tooDeep.message);
    const anchor = anchorOf(event);
    if (anchor !== undefined) anchors.set(anchor, { value, size: undefined });
    frames.push({ value, key: undefined, anchor, size: 1 });
  }

  function close(): void {
    const frame = frames.pop();
    if (frame === undefined) return; // the end of the document
    if (frame.anchor !== undefined) anchors.set(frame.anchor, { value: frame.value, size: frame.size });
    add(frame.value, frame.size);
  }

  function addScalar(event: ScalarEvent): void {
    const source = getScalarValue(text, event);
    if (hasEscapes(event) && isUnprintable.test(source)) {
      report("character", "a string cannot hold U+0000 or half of a surrogate pair");
    }
    const value = expectsKey(frames.at(-1)) ? keyOf(source, event) : scalarOf(source, event);
    const anchor = anchorOf(event);
    if (anchor !== undefined) anchors.set(anchor, { value, size: 1 });
    add(value, 1);
  }

  /** A key is its text, so that the status 200 and the property 012 stay what is written. */
  function keyOf(source: string, event: ScalarEvent): string {
    const tag = tagOf(event);
    if (tag !== "" && !scalarTags.has(tag)) report("tag", unknownTag(tag));
    if (source === "<<" && event.style === SCALAR_STYLE.PLAIN) {
      report("merge-key", "merge keys belong to YAML 1.1; write the fields out, use a $ref, or quote the key");
    }
    return source;
  }

  function scalarOf(source: string, event: ScalarEvent): Json {
    const tag = tagOf(event);
    if (tag === "" && event.style !== SCALAR_STYLE.PLAIN) return source;
    const resolved = tag === "" ? resolvePlain(source) : scalarTags.get(tag)?.(source);
    if (resolved === undefined) {
      report("tag", scalarTags.has(tag) ? `"${source}" does not fit the tag ${tag}` : unknownTag(tag));
      return source;
    }
    if (resolved.inexact === undefined) return resolved.value;
    if (!isBound.test(frames.at(-1)?.key ?? "") || !Number.isFinite(resolved.value)) {
      report("number", `not exactly representable: ${resolved.inexact}`);
    }
    return resolved.value;
  }

  function addAlias(name: string): void {
    const anchor = anchors.get(name) ?? stop("alias", `no anchor &${name} stands before this alias`);
    const size = anchor.size ?? stop("alias", `the alias *${name} stands inside what it stands for`);
    aliased += size;
    if (aliased > maxAliasedNodes)
      stop("alias-limit", `aliases repeat more than ${maxAliasedNodes} nodes, which is the limit`);
    const isKey = expectsKey(frames.at(-1));
    if (isKey && typeof anchor.value === "object") stop("key-not-scalar", "a key must be a string, not a collection");
    add(anchor.value, size);
  }

  /** Puts a finished node where it belongs: a key, a mapping's value, an item or the root. */
  function add(value: Json, size: number): void {
    const frame = frames.at(-1);
    if (frame === undefined) {
      root = value;
      return;
    }
    frame.size += size;
    if (Array.isArray(frame.value)) frame.value.push(value);
    else if (frame.key !== undefined) {
      setOwn(frame.value, frame.key, value);
      frame.key = undefined;
    } else {
      frame.key = String(value);
      if (Object.hasOwn(frame.value, frame.key)) reportDuplicate(frame.key);
    }
  }

  function reportDuplicate(key: string): void {
    positions ??= createPositions(text, events);
    const { line } = positions.ofPointer(pointer());
    report("duplicate-key", `the key "${key}" is already on line ${line}`);
  }

  /** Of the node that comes next. */
  function pointer(): string {
    const steps = frames.map(({ value, key }) => (Array.isArray(value) ? value.length : key));
    return steps.map((step) => (step === undefined ? "" : `/${escapePointer(String(step))}`)).join("");
  }

  function tagOf({ tagStart, tagEnd }: Tagged): string {
    return text.slice(tagStart, tagEnd);
  }

  function anchorOf({ anchorStart, anchorEnd }: Tagged): string | undefined {
    return anchorStart < 0 ? undefined : text.slice(anchorStart, anchorEnd);
  }

  function report(code: string, message: string): void {
    faults.push({ code, message, offset: startOf(text, events, index), pointer: pointer() });
    if (faults.length === maxProblems) throw new Stop();
  }

  function stop(code: string, message: string): never {
    report(code, message);
    throw new Stop();
  }
}

type Tagged = Pick<ScalarEvent, "tagStart" | "tagEnd" | "anchorStart" | "anchorEnd">;

/** Bounds as wide as int64 are common; rounded, they bound the same doubles. */
const isBound = /^(?:minimum|maximum|exclusiveMinimum|exclusiveMaximum)$/;

const isUnprintable = /[\0\p{Surrogate}]/u;

/** Only an escape can bring in what the text itself cannot hold. */
function hasEscapes(event: ScalarEvent): boolean {
  return event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast;
}

function expectsKey(frame: Frame | undefined): boolean {
  return frame !== undefined && frame.key === undefined && !Array.isArray(frame.value);
}

/** An assignment to `__proto__` would set the prototype. */
function setOwn(object: JsonObject, name: string, value: Json): void {
  if (name !== "__proto__") object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function unknownTag(tag: string): string {
  return `the tag ${tag} is not of YAML 1.2's core schema`;
}
