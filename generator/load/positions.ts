import { EVENT_ID, getScalarValue, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import type { EventList } from "./event-list.js";

/** Finds places in one text. Everything is worked out when first asked for: most texts are never asked. */
export interface Positions {
  /**
   * Of the node at a JSON pointer: its key or, of an item, its start; or its value. A node that is absent stands where its
   * parent does.
   */
  ofPointer(pointer: string, part?: NodePart): LineColumn;
  ofOffset(offset: number): LineColumn;
}

export type NodePart = "key" | "value";

/** Both count from 1; columns count UTF-16 code units. */
interface LineColumn {
  line: number;
  column: number;
}

/** A node below another: where it is looked up and which event it starts with. */
interface Child {
  offset: number;
  index: number;
}

export function createPositions(text: string, events: EventList): Positions {
  /** Of the lines up to the last offset that was asked for, and of one more. */
  const lineStarts = [0];
  let extent: Extent | undefined;
  const children = new Map<number, Map<string, Child>>();
  return { ofPointer, ofOffset };

  function ofOffset(offset: number): LineColumn {
    for (let last = lineStarts.at(-1); last !== undefined && last <= offset; last = lineStarts.at(-1)) {
      const lineBreak = text.indexOf("\n", last);
      lineStarts.push(lineBreak < 0 ? Number.POSITIVE_INFINITY : lineBreak + 1);
    }
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  }

  function ofPointer(pointer: string, part: NodePart = "key"): LineColumn {
    let child: Child = { offset: startOf(text, events, 1), index: 1 };
    for (const name of pointer.split("/").slice(1)) {
      const below = childrenOf(child.index).get(name.replaceAll("~1", "/").replaceAll("~0", "~"));
      if (below === undefined) break;
      child = below;
    }
    return ofOffset(part === "key" ? child.offset : startOf(text, events, child.index));
  }

  function childrenOf(index: number): Map<string, Child> {
    extent ??= measure(text, events);
    const start = extent.targets.get(index) ?? index;
    let found = children.get(start);
    if (found === undefined) {
      found = listChildren(start, extent);
      children.set(start, found);
    }
    return found;
  }

  function listChildren(start: number, { ends, targets }: Extent): Map<string, Child> {
    const found = new Map<string, Child>();
    const type = events.at(start)?.type;
    const end = ends[start] ?? 0;
    const after = (index: number) => (ends[index] || index) + 1;
    if (type === EVENT_ID.SEQUENCE) {
      for (let index = start + 1; index < end; index = after(index)) {
        found.set(String(found.size), { offset: startOf(text, events, index), index });
      }
    } else if (type === EVENT_ID.MAPPING) {
      for (let key = start + 1; key < end; key = after(after(key))) {
        const written = events.at(targets.get(key) ?? key);
        const name = written?.type === EVENT_ID.SCALAR ? getScalarValue(text, written) : "";
        // Of two equal keys the first counts, so that a message on the second can name it.
        if (!found.has(name)) found.set(name, { offset: startOf(text, events, key), index: after(key) });
      }
    }
    return found;
  }
}

/** The shape of the flat list of events. */
interface Extent {
  /** Of a collection's event, the index of the event that closes it; else 0. */
  ends: Int32Array;
  /** Of an alias, the index of the event that bears its anchor. */
  targets: Map<number, number>;
}

function measure(text: string, events: EventList): Extent {
  const ends = new Int32Array(events.length);
  const targets = new Map<number, number>();
  const anchors = new Map<string, number>();
  const open: number[] = [];
  for (let index = 0; index < events.length; index++) {
    const event = events.at(index);
    if (!event) break;
    if (event.type === EVENT_ID.POP) {
      const start = open.pop();
      if (start !== undefined) ends[start] = index;
      continue;
    }
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) open.push(index);
    if (event.type === EVENT_ID.DOCUMENT || event.anchorStart < 0) continue;
    const name = text.slice(event.anchorStart, event.anchorEnd);
    if (event.type !== EVENT_ID.ALIAS) anchors.set(name, index);
    else targets.set(index, anchors.get(name) ?? index);
  }
  return { ends, targets };
}

/**
 * Where the node of an event starts, its tag and anchor included. An empty node, and the end of a collection, have no
 * place of their own: theirs is that of what comes before.
 */
export function startOf(text: string, events: EventList, index: number): number {
  for (let at = index; at >= 0; at--) {
    const event = events.at(at);
    if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) continue;
    const anchor = event.anchorStart < 0 ? Number.POSITIVE_INFINITY : event.anchorStart - 1;
    const tag = event.type === EVENT_ID.ALIAS || event.tagStart < 0 ? Number.POSITIVE_INFINITY : event.tagStart;
    const own =
      event.type === EVENT_ID.ALIAS
        ? anchor
        : event.type === EVENT_ID.SCALAR
          ? startOfScalar(text, event)
          : event.start;
    const start = Math.min(anchor, tag, own);
    if (Number.isFinite(start)) return start;
  }
  return 0;
}

/** js-yaml gives the place of the content, without the quote or the header of a block. */
function startOfScalar(text: string, { style, valueStart }: ScalarEvent): number {
  if (valueStart < 0) return Number.POSITIVE_INFINITY;
  switch (style) {
    case SCALAR_STYLE.PLAIN:
      return valueStart;
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return valueStart - 1;
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK: {
      const lineStart = text.lastIndexOf("\n", valueStart - 2) + 1;
      const header = text.slice(lineStart, valueStart).search(/[|>][-+\d]*[ \t]*(?:#.*)?\n?$/);
      return lineStart + Math.max(header, 0);
    }
    default:
      return style satisfies never;
  }
}
