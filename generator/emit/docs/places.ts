import type { Api, Operation } from "../../model/model.js";
import { familyPath, webhooksPath, webhooksTitle } from "./paths.js";

/** A section of a page. */
export interface Place {
  /** Relative to the folder of the docs. */
  path: string;
  /** Plain text, unlike that of any other section of the page. */
  heading: string;
  /** The fragment that leads to the section. */
  anchor: string;
}

/** Headings that the section of an operation has below its own. */
const operationHeadings = ["Parameters", "Request body", "Responses", "Example", "Callbacks"] as const;

/** The operations of each family, by the name of its tag. */
export function operationsByTag(api: Api): Map<string, Operation[]> {
  const families = new Map<string, Operation[]>(api.tags.map(({ name }) => [name, []]));
  for (const operation of api.operations) families.get(operation.tag)?.push(operation);
  return families;
}

/** Where each operation, webhook and callback is described; a callback in the section of the operation that leads to it. */
export function operationPlaces(api: Api): Map<Operation, Place> {
  const families = operationsByTag(api);
  const places = new Map<Operation, Place>();
  for (const { name, slug } of api.tags) placeAll(places, familyPath(slug), name, families.get(name) ?? []);
  placeAll(places, webhooksPath, webhooksTitle, api.webhooks);
  return places;
}

function placeAll(places: Map<Operation, Place>, path: string, title: string, operations: Operation[]): void {
  const taken = new Set([title, ...operationHeadings].map(anchorOf));
  for (const operation of operations) {
    const heading = headingOf(operation, taken);
    const place = { path, heading, anchor: anchorOf(heading) };
    taken.add(place.anchor);
    places.set(operation, place);
    for (const callback of operation.callbacks) for (const request of callback.operations) places.set(request, place);
  }
}

/** The summary; where another section is called the same, the operation's identifier sets the two apart. */
function headingOf({ summary, identifier }: Operation, taken: ReadonlySet<string>): string {
  const wanted = summary?.replaceAll(/\s+/g, " ").trim() || identifier;
  const isClear = anchorOf(wanted) !== "" && !taken.has(anchorOf(wanted));
  return isClear ? wanted : `${wanted} (${identifier})`;
}

/** The anchors of all headings of a page, in their order: GitHub counts those that it has seen before. */
export function anchorsOf(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const anchor = anchorOf(heading);
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

/** The anchor that GitHub gives to the first heading with this text; generators of sites agree where it is made of words. */
function anchorOf(heading: string): string {
  const lower = heading.toLowerCase();
  // Classes of Unicode are slow to compile, and most headings need none.
  const words = /^[\x20-\x7e]*$/.test(lower)
    ? lower.replaceAll(/[^\w -]/g, "")
    : lower.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "");
  return words.replaceAll(" ", "-");
}
