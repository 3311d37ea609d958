import { at, type Location } from "../location.js";
import { deceptive } from "./names.js";
import type { Source } from "./read.js";

/** The names of a path template's parameters in their order: `/dealers/{dealerId}/sites` has `dealerId`. */
export function namesInPath(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
}

/** The path template without the names of its parameters, which do not tell paths apart (OpenAPI 3.1, 4.8.8). */
export function withoutNames(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}");
}

/** Notes the faults of path templates (OpenAPI 3.1, 4.8.8): each by itself, and those that are the same but for names. */
export function checkPaths(source: Source, paths: string[], owner: Location): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const location = at(owner, path);
    const fault = faultOf(path);
    if (fault) source.blame("path", `the path ${JSON.stringify(path)} ${fault}`, location);
    const template = withoutNames(path);
    const other = seen.get(template);
    if (other !== undefined)
      source.blame(
        "path",
        `the paths ${JSON.stringify(other)} and ${JSON.stringify(path)} differ in parameter names only`,
        location,
      );
    seen.set(template, path);
  }
}

function faultOf(path: string): string | undefined {
  if (!path.startsWith("/")) return 'does not start with "/"';
  if (/[{}]/.test(path.replaceAll(/\{[^{}]+\}/g, ""))) return "has unbalanced braces";
  const segments = path.split("/").slice(1);
  const deception = segments.flatMap((segment) => deceptive(segment) ?? [])[0];
  if (deception !== undefined) return deception;
  const names = namesInPath(path);
  if (new Set(names).size < names.length) return "names a parameter twice";
  if (segments.some((segment) => segment === "." || segment === "..")) return "has a segment that means another folder";
  if (segments.slice(0, -1).includes("")) return "has an empty segment";
  return undefined;
}
