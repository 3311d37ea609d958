import type { Code, Level, Surface } from "./change.js";

/** By how much a version has to rise. */
export type Step = "major" | "minor" | "patch" | "none";

const steps: Record<Level, Step> = { breaking: "major", unproven: "major", additive: "minor", annotation: "patch" };

/** The step that changes of these levels ask for. What nobody could decide is taken for the worse. */
export function stepOf(levels: Iterable<Level>): Step {
  return largest([...levels].map((level) => steps[level]));
}

/** The larger of the steps. */
export function largest(list: readonly Step[]): Step {
  return (["major", "minor", "patch"] as const).find((step) => list.includes(step)) ?? "none";
}

/** The step that a change asks of the generated packages, by what programs that use them see of it. */
export function sourceStep({ code, level, surface }: { code: Code; level: Level; surface: Surface }): Step {
  if (code === "breaks") return "major";
  return code === "shows" && (level !== "annotation" || surface === "source") ? "minor" : "patch";
}
