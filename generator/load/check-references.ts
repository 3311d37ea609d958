import type { Problem } from "../errors.js";
import { isJsonObject, type Json } from "../json.js";
import { nameOf } from "./check-root.js";
import type { ParsedFile } from "./file.js";
import type { Library } from "./library.js";
import { maxProblems } from "./limits.js";
import { createFinder, type WrittenReference } from "./references.js";

/**
 * Follows every reference of a document, reads the files that they lead to, and goes on from there. Returns what leads
 * nowhere, to what is no object, or in a ring.
 */
export async function checkReferences(entry: ParsedFile, library: Library): Promise<Problem[]> {
  const problems = new Map<string, Problem>();
  const find = createFinder();
  const pending = [{ file: entry, written: find(entry.value, "") }];
  // The list grows while it is walked.
  for (const { file, written } of pending) {
    for (const reference of written) {
      if (problems.size === maxProblems) break;
      const target = await check(file, reference);
      if (target !== undefined && target.written.length > 0) pending.push(target);
    }
  }
  return [...problems.values()];

  async function check(file: ParsedFile, { ref, pointer, shape, kind }: WrittenReference) {
    if (typeof ref !== "string") {
      return report(file, pointer, "ref-syntax", `a $ref is a string, not ${nameOf(ref)}`);
    }
    let outcome = library.follow(ref, file);
    while (outcome.kind === "unread") {
      await library.read(outcome.place);
      outcome = library.follow(ref, file);
    }
    if (outcome.kind === "unusable") return undefined;
    if (outcome.kind === "refused") {
      const { code, message, at } = outcome;
      return report(at?.file ?? file, at?.pointer ?? pointer, code, message);
    }
    const { value, location } = outcome.node;
    if (!isTarget(value)) return report(file, pointer, "ref-target", `${ref} is ${nameOf(value)}, not an object`);
    const found = componentKind(location.pointer);
    if (kind !== undefined && found !== undefined && kind !== found) {
      return report(file, pointer, "ref-target", `${ref} is one of components/${found}, not of components/${kind}`);
    }
    return { file: outcome.file, written: find(value, location.pointer, shape) };
  }

  function report(file: ParsedFile, pointer: string, code: string, message: string): undefined {
    // Many references may lead into the same ring.
    problems.set(`${file.file}#${pointer}`, { code, message, position: file.position(pointer) });
  }
}

/** A schema may also be true or false (JSON Schema 2020-12, Core 4.3.2). */
function isTarget(value: Json): boolean {
  return isJsonObject(value) || typeof value === "boolean";
}

/** The field of `components` that a component is a member of. */
function componentKind(pointer: string): string | undefined {
  return /^\/components\/([^/]+)\/[^/]+$/.exec(pointer)?.[1];
}
