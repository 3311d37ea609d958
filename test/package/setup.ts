import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { packageRoot } from "../../generator/package-root.js";
import { npm } from "./run.js";

/** What `setup` leaves for the tests of this folder, all of it outside the repository. */
export interface Packed {
  /** A folder of this run, removed after it. */
  folder: string;
  /** The generated packages. */
  packages: { name: string; folder: string; tarball: string }[];
  /** A folder in which all of them are installed from their tarballs. */
  installed: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    packed: Packed;
  }
}

/** Packs every generated package as `npm publish` would, which builds it, and installs the tarballs as an integrator would. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "specwright-packages-"));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const packages = await Promise.all(copyPackages(folder).map((path) => pack(path, folder)));
    const peers = await Promise.all(
      ["openapi-fetch", "openapi-typescript-helpers"].map((name) =>
        pack(join(packageRoot, "node_modules", name), folder, "--ignore-scripts"),
      ),
    );
    const installed = join(folder, "installed");
    mkdirSync(installed);
    writeFileSync(join(installed, "package.json"), '{ "private": true, "type": "module" }');
    await npm(installed, "install", "--offline", ...[...packages, ...peers].map(({ tarball }) => tarball));
    project.provide("packed", { folder, packages, installed });
    return remove;
  } catch (problem) {
    remove();
    throw problem;
  }
}

/** Copies the packages to where building them leaves no trace. Their dependencies are found where a workspace would have them. */
function copyPackages(folder: string): string[] {
  const copies = join(folder, "generated");
  cpSync(join(packageRoot, "generated"), copies, {
    recursive: true,
    filter: (path) => !/[/\\](node_modules|dist)$/.test(path),
  });
  symlinkSync(join(packageRoot, "node_modules"), join(folder, "node_modules"));
  return readdirSync(copies)
    .map((name) => join(copies, name))
    .filter((path) => existsSync(join(path, "package.json")));
}

async function pack(path: string, to: string, ...flags: string[]): Promise<Packed["packages"][number]> {
  const { name } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
  const output = await npm(path, "pack", "--silent", "--pack-destination", to, ...flags);
  return { name, folder: path, tarball: join(to, output.trim().split("\n").at(-1) ?? "") };
}
