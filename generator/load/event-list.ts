import type { Event } from "js-yaml";

/** js-yaml's events by their index: an array of them, or what `packEvents` makes of one. */
export interface EventList {
  readonly length: number;
  at(index: number): Event | undefined;
}

/** What an event may say, each a number but for `fast`. Directives are left out: nobody asks where they are. */
const fields = [
  "type",
  "start",
  "valueStart",
  "valueEnd",
  "anchorStart",
  "anchorEnd",
  "tagStart",
  "tagEnd",
  "style",
  "chomping",
  "indent",
  "fast",
] as const;

/** The events in a third of the memory: a document keeps them as long as it lives, for the few positions that it is asked for. */
export function packEvents(events: readonly Event[]): EventList {
  return listOf(columnsOf(events), events.length);
}

function columnsOf(events: readonly Event[]): Int32Array[] {
  return fields.map((field) => {
    const column = new Int32Array(events.length);
    for (let index = 0; index < events.length; index++) column[index] = Number((events[index] as Fields)[field] ?? -1);
    return column;
  });
}

/** Apart from where the events are at hand, because a function keeps alive all that is. */
function listOf(columns: readonly Int32Array[], length: number): EventList {
  return {
    length,
    at(index) {
      if (index < 0 || index >= length) return undefined;
      const event: Fields = {};
      for (let number = 0; number < fields.length; number++) {
        const field = fields[number] ?? "type";
        event[field] = columns[number]?.[index] ?? -1;
      }
      event.fast = event.fast === 1;
      return event as Event;
    },
  };
}

type Fields = Partial<Record<(typeof fields)[number], number | boolean>>;
