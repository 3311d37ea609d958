import { parseEvents } from "js-yaml";
import { expect, test } from "vitest";
import { packEvents } from "../../generator/load/event-list.js";

const text = `# every kind of event
a: &anchor 1
"b": ['single', "double\\n", *anchor, { flow: yes }]
c: !!str |-
  literal
d: >+
  folded

e: &list
  - !!map {}
? f
`;

test("packed events say what the events say", () => {
  const events = parseEvents(text, {});
  const packed = packEvents(events);
  const said = events.map((event, index) => {
    const copy: object = packed.at(index) ?? {};
    return Object.fromEntries(Object.entries(copy).filter(([field]) => field in event));
  });
  expect(said).toEqual(events);
  expect([packed.length, packed.at(-1), packed.at(events.length)]).toEqual([events.length, undefined, undefined]);
});
