import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync } from "node:fs";
import { delimiter, join } from "node:path";
import { inject } from "vitest";
import { startServer } from "../client/http-server.js";

/** The path of a Chromium or a Chrome; undefined where there is none on the PATH. */
export function findBrowser(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens a page that has an origin of its own.
 * @param script makes the page's module; what the module passes to `report` is the result, and so is an error that nobody catches
 */
export async function openPage(browser: string, script: (origin: string) => Promise<string>): Promise<unknown> {
  let code = "";
  let report: (value: unknown) => void = () => {};
  const site = await startServer(({ method, target, body }, response) => {
    if (method === "POST") report(JSON.parse(body.toString()));
    const isModule = target === "/page.js";
    response.setHeader("content-type", isModule ? "text/javascript" : "text/html");
    response.end(isModule ? code : page);
  });
  try {
    code = await script(site.url);
    return await new Promise((resolve, reject) => {
      const running = spawn(browser, [...flags, `--user-data-dir=${newFolder()}`, site.url], { stdio: "ignore" });
      let reported: unknown = new Error("the browser ended without a report");
      report = (value) => {
        reported = value;
        running.kill();
      };
      running.on("error", reject);
      running.on("exit", () => (reported instanceof Error ? reject(reported) : resolve(reported)));
    });
  } finally {
    await site.close();
  }
}

// The sandbox cannot be had by root, nor in most containers.
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"];

function newFolder(): string {
  return mkdtempSync(join(inject("packed").folder, "browser-"));
}

const page = `<!doctype html><script>
const report = (value) => fetch("/report", { method: "POST", body: JSON.stringify(value) });
addEventListener("error", ({ message }) => report({ message }));
addEventListener("unhandledrejection", ({ reason }) => report({ message: String(reason) }));
</script><script type="module" src="/page.js"></script>`;
