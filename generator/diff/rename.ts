/** Something that has no counterpart under its own name. */
export interface Candidate<Node> {
  name: string;
  node: Node;
}

/**
 * Finds what was removed under one name and added under another. Twins have to be alike in all but the name; where they are so plain
 * that this says little (a string without description), the names have to be alike as well. Each is used once.
 * @param isAlike whether the two mean the same
 * @param isTelling whether being alike says much, because not many nodes look like this one
 */
export function findRenames<Node>(
  removed: readonly Candidate<Node>[],
  added: readonly Candidate<Node>[],
  isAlike: (before: Node, after: Node) => boolean,
  isTelling: (before: Node, after: Node) => boolean,
): { before: Candidate<Node>; after: Candidate<Node> }[] {
  const scored = removed.flatMap((before) =>
    added.flatMap((after) => {
      if (!isAlike(before.node, after.node)) return [];
      const likeness = likenessOf(before.name, after.name);
      return likeness >= 0.5 || isTelling(before.node, after.node) ? [{ before, after, likeness }] : [];
    }),
  );
  scored.sort((a, b) => b.likeness - a.likeness);
  const used = new Set<Candidate<Node>>();
  return scored.filter(({ before, after, likeness }) => {
    if (used.has(before) || used.has(after)) return false;
    const rivals = scored.filter(
      (other) =>
        other.likeness === likeness &&
        !used.has(other.before) &&
        !used.has(other.after) &&
        (other.before === before || other.after === after),
    );
    if (rivals.length > 1) return false; // two are as good as each other: neither is said to be the one
    used.add(before);
    used.add(after);
    return true;
  });
}

/** From 0 to 1: how much of the words of two names is shared, whatever their spelling (`siteId`, `site_id`). */
function likenessOf(one: string, other: string): number {
  const [words, otherWords] = [wordsOf(one), wordsOf(other)];
  if (words.join("") === otherWords.join("")) return 1;
  const shared = words.filter((word) => otherWords.includes(word)).length;
  return (2 * shared) / (words.length + otherWords.length);
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
