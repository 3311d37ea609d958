import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { sendJson, startServer, type TestServer } from "../client/http-server.js";
import { readWorkflow, runStep } from "./workflow.js";

const { checkout, packages, installed } = inject("packed");

/** Versions that the registry has, by package. */
let published: Record<string, string> = {};
let registry: TestServer;
beforeAll(async () => {
  registry = await startServer(({ target }, response) => {
    const name = decodeURIComponent(target.slice(1));
    const version = published[name];
    if (version === undefined) sendJson(response, 404, { error: "not_found" });
    else
      sendJson(response, 200, { name, "dist-tags": { latest: version }, versions: { [version]: { name, version } } });
  });
});
afterAll(() => registry.close());
beforeEach(() => {
  published = {};
  registry.requests.length = 0;
});

const publish = () => runStep("publish", "Publish", checkout, { DRY_RUN: "true", npm_config_registry: registry.url });

const manifestOf = (name: string) =>
  JSON.parse(readFileSync(join(installed, "node_modules", name, "package.json"), "utf8"));
const ids = packages.map(({ name }) => `${name}@${manifestOf(name).version}`);

test("every package would be published, and a dry run changes nothing", async () => {
  const printed = await publish();
  expect(printed.split("\n").filter((line) => line.startsWith("+ "))).toEqual(ids.map((id) => `+ ${id}`));
  expect(new Set(registry.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
});

test("a version that is published already is left as it is", async () => {
  const [first = "", ...others] = packages.map(({ name }) => name);
  published = { [first]: manifestOf(first).version };
  const printed = await publish();
  expect(printed).toContain(`${ids[0]} is published already\n`);
  expect(printed.split("\n").filter((line) => line.startsWith("+ "))).toHaveLength(others.length);
});

test.each(packages)("$name says which repository its provenance is of, and needs no other of them", ({ name }) => {
  const { repository, dependencies = {} } = manifestOf(name);
  expect(repository).toEqual({
    type: "git",
    url: "git+https://github.com/acme/partner-api.git",
    directory: expect.stringMatching(/^generated\/[a-z-]+$/),
  });
  expect(packages.filter((other) => Object.hasOwn(dependencies, other.name))).toEqual([]);
});

test("only the job that publishes may sign, and it runs nothing of the repository", () => {
  const { permissions, jobs } = readWorkflow();
  expect(permissions).toEqual({ contents: "read" });
  expect(Object.entries(jobs).filter(([, job]) => job.permissions !== undefined)).toEqual([["publish", jobs.publish]]);
  expect(jobs.publish.permissions).toEqual({ "id-token": "write" });
  expect(jobs.publish.steps.map(({ name, uses }) => name ?? uses?.split("@")[0])).toEqual([
    "actions/setup-node",
    "actions/download-artifact",
    "Publish",
  ]);
});
