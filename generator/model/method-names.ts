import type { Api, Operation, Tag } from "./model.js";

/**
 * What operations are called inside their family, by identifier: `createSite` of `Sites` is `create`. The words of the family are left
 * out, in the singular or the plural; where that leaves nothing, or a name that another operation has, the whole name stays.
 */
export function methodNames({ tags, operations }: Api): Map<string, string> {
  const names = new Map<string, string>();
  for (const tag of tags) {
    const members = operations.filter((operation) => operation.tag === tag.name);
    const short = members.map((operation) => shortName(operation, tag));
    const counts = new Map<string, number>();
    for (const name of [...short, ...members.map(({ identifier }) => identifier)])
      counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [index, { identifier }] of members.entries()) {
      const name = short[index] ?? identifier;
      names.set(identifier, name === identifier || counts.get(name) === 1 ? name : identifier);
    }
  }
  return names;
}

function shortName({ identifier }: Operation, tag: Tag): string {
  const words = wordsOf(identifier);
  const family = wordsOf(tag.identifier).map(stem);
  const start = words.findIndex((_, index) =>
    family.every((word, offset) => stem(words[index + offset] ?? "") === word),
  );
  if (start < 0) return identifier;
  const [first = "", ...rest] = words.toSpliced(start, family.length);
  const name = first.charAt(0).toLowerCase() + first.slice(1) + rest.join("");
  // An object with a method `then` would be awaited.
  return /^[a-z]/.test(name) && name !== "then" ? name : identifier;
}

function wordsOf(identifier: string): string[] {
  return identifier.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_/u);
}

function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/ies$/, "y")
    .replace(/(?<=[^s])s$/, "");
}
