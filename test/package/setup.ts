import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPackageFromTarballData } from "@arethetypeswrong/core";
import type { TestProject } from "vitest/node";
import { packageRoot } from "../../generator/package-root.js";
import { modules, npm } from "./run.js";
import { runStep } from "./workflow.js";

/** What the set-up leaves for the tests of this folder, all of it outside the repository. */
export interface Packed {
  /** A folder of this run, removed after it. */
  folder: string;
  /** Where they were packed, as in a checkout: the tarballs lie in its `packages`. */
  checkout: string;
  /** Names of the generated packages, and their tarballs. */
  packages: { name: string; tarball: string }[];
  /** A folder in which all of them are installed. */
  installed: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    packed: Packed;
  }
}

/** Packs the generated packages as they are published, which builds them, and installs the tarballs as an integrator would. */
export default async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "specwright-packages-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })); // however the run ends
  const checkout = join(folder, "checkout");
  const packages = await pack(checkout);
  const installed = join(folder, "installed");
  await install(
    installed,
    packages.map(({ tarball }) => tarball),
  );
  project.provide("packed", { folder, checkout, packages, installed });
}

/** Runs the step of the workflow in a copy, so that building leaves no trace. Dependencies lie where a checkout has them. */
async function pack(checkout: string): Promise<Packed["packages"]> {
  const isSource = (path: string) => !/[/\\](node_modules|dist)$/.test(path);
  cpSync(join(packageRoot, "generated"), join(checkout, "generated"), { recursive: true, filter: isSource });
  symlinkSync(modules, join(checkout, "node_modules"));
  await runStep("pack", "Pack", checkout, {
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "acme/partner-api",
  });
  return readdirSync(join(checkout, "packages")).map((file) => {
    const tarball = join(checkout, "packages", file);
    return { name: createPackageFromTarballData(readFileSync(tarball)).packageName, tarball };
  });
}

/** Installs without a registry: what the packages depend on is packed from our own node_modules. */
async function install(folder: string, tarballs: string[]): Promise<void> {
  mkdirSync(folder);
  const dependencies = ["openapi-fetch", "openapi-typescript-helpers"].map((name) => join(modules, name));
  const packed = await npm(folder, "pack", "--silent", "--ignore-scripts", ...dependencies);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  await npm(folder, "install", "--offline", ...tarballs, ...packed.trim().split("\n"));
}
