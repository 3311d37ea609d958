import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject } from "vitest";

/** Makes a fresh project outside the repository, with the packages installed and these files in it. @returns its folder */
export function createProject(files: Record<string, string>): string {
  const { folder, installed } = inject("packed");
  const project = mkdtempSync(join(folder, "project-"));
  cpSync(installed, project, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  return project;
}
