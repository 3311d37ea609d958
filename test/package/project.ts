import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject } from "vitest";

/** Makes a fresh project outside the repository, of ES modules unless its package.json says otherwise, with the packages installed. @returns its folder */
export function createProject(files: Record<string, string>): string {
  const { folder, installed } = inject("packed");
  const project = mkdtempSync(join(folder, "project-"));
  cpSync(join(installed, "node_modules"), join(project, "node_modules"), { recursive: true });
  for (const [path, text] of Object.entries({ "package.json": '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  return project;
}
