import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";
import { packageRoot } from "../../generator/package-root.js";

/** Where the repository's compilers are, under the names that package.json gives them. */
export const modules = join(packageRoot, "node_modules");

/** Nothing of who runs the tests: neither npm's configuration nor its cache, and no registry. */
function environmentIn(folder: string): Record<string, string> {
  return {
    PATH: [join(modules, ".bin"), process.env.PATH].join(delimiter),
    HOME: folder,
    npm_config_cache: join(folder, ".npm"),
    npm_config_registry: "http://127.0.0.1:9/",
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false",
  };
}

/** Runs a program. @returns what it printed @throws Error with all that it printed, if it fails */
export function run(
  folder: string,
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: folder, env: { ...environmentIn(folder), ...env } }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program} ${args.join(" ")}\n${stdout}${stderr}`, { cause: error }));
      else resolve(stdout);
    });
  });
}

export function npm(folder: string, ...args: string[]): Promise<string> {
  return run(folder, "npm", args);
}
