import type { NamedSchema } from "../model/model.js";
import type { Schema } from "../model/schema.js";
import { seenByCallers } from "./callers.js";
import type { Side } from "./change.js";
import { type Engine, judgeWith } from "./judge.js";
import { readingOf } from "./reading.js";
import { sameness } from "./same.js";
import type { World } from "./site.js";
import { wordingIn } from "./wording.js";

/**
 * Puts the schemas of two APIs side by side.
 * @param containment makes the engine that is asked about schemas whose references lead into `definitions`, which grow
 */
export function worldOf(
  base: readonly NamedSchema[],
  revision: readonly NamedSchema[],
  containment: (definitions: Record<string, Schema>) => Engine,
): World {
  const definitions: Record<string, Schema> = Object.create(null);
  const sides = { base, revision };
  const names = (side: Side) => new Map(sides[side].map((named) => [named.identifier, named]));
  const named = { base: names("base"), revision: names("revision") };
  const same = sameness(base, revision);
  const readings = {
    base: readingOf("base", base, definitions, same.unchanged),
    revision: readingOf("revision", revision, definitions, same.unchanged),
  };
  return {
    names: named,
    readings: { base: readings.base.read, revision: readings.revision.read },
    isWithheld: { base: readings.base.isWithheld, revision: readings.revision.isWithheld },
    same,
    isReworded: wordingIn(named.base, named.revision),
    judge: judgeWith(containment(definitions), definitions),
    seen: seenByCallers(named, same),
  };
}
