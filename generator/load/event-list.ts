import { CHOMPING_MODE, EVENT_ID, type Event } from "js-yaml";

/** js-yaml's events by their index: an array of them, or what `packEvents` makes of one. */
export interface EventList {
  readonly length: number;
  at(index: number): Event | undefined;
}

/** The events in a tenth of the memory: a document keeps them as long as it lives, for the few positions that it is asked for. */
export function packEvents(events: readonly Event[]): EventList {
  const { length } = events;
  const kinds = new Uint8Array(length);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const others = new Map<number, Event>();
  for (let index = 0; index < length; index++) {
    const event = events[index];
    if (!event) continue;
    const kind = kindOf(event);
    kinds[index] = kind;
    if (kind === 0) others.set(index, event);
    else if ("valueStart" in event) [starts[index], ends[index]] = [event.valueStart, event.valueEnd];
    else if ("start" in event) starts[index] = event.start;
  }
  return listOf(kinds, starts, ends, others);
}

/** Apart from where the events are at hand, because a function keeps alive all that is. */
function listOf(
  kinds: Uint8Array,
  starts: Int32Array,
  ends: Int32Array,
  others: ReadonlyMap<number, Event>,
): EventList {
  return {
    length: kinds.length,
    at(index) {
      const kind = kinds[index];
      if (!kind) return others.get(index);
      const [start, end] = [starts[index] ?? 0, ends[index] ?? 0];
      return {
        type: kind >> 4,
        start,
        valueStart: start,
        valueEnd: end,
        anchorStart: -1,
        anchorEnd: -1,
        tagStart: -1,
        tagEnd: -1,
        style: (kind >> 1) & 7,
        chomping: CHOMPING_MODE.CLIP,
        indent: -1,
        fast: (kind & 1) === 1,
      } as Event;
    },
  };
}

/** What an event says beside where it stands, where that is no more than its type, its style and whether it is written as it reads; else 0. */
function kindOf(event: Event): number {
  switch (event.type) {
    case EVENT_ID.POP:
      return event.type << 4;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return isBare(event) ? (event.type << 4) | (event.style << 1) : 0;
    case EVENT_ID.SCALAR:
      if (!isBare(event) || event.chomping !== CHOMPING_MODE.CLIP || event.indent >= 0) return 0;
      return (event.type << 4) | (event.style << 1) | Number(event.fast);
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.ALIAS:
      return 0;
    default:
      return event satisfies never;
  }
}

function isBare({ anchorStart, tagStart }: { anchorStart: number; tagStart: number }): boolean {
  return anchorStart < 0 && tagStart < 0;
}
