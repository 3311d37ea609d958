import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { put, temporaryFolder } from "../output/folders.js";
import { specwright } from "../support/cli.js";

const entry = `openapi: 3.1.0
info: { title: Sites, version: "1" }
paths:
  /sites:
    get:
      operationId: listSites
      responses:
        200:
          description: All sites
          content: { application/json: { schema: { $ref: schemas/site.yaml } } }
`;
const site = (limit: number) => `type: object\nproperties:\n  name: { type: string, maxLength: ${limit} }\n`;

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  put(folder, { "api/openapi.yaml": entry, "api/schemas/site.yaml": site(10), "api/notes.txt": "not a document\n" });
});

const run = (...args: string[]) => specwright(["diff", ...args], { cwd: folder });

describe("exit codes", () => {
  beforeEach(() => {
    put(folder, { "wider/openapi.yaml": entry, "wider/schemas/site.yaml": site(20) });
    put(folder, { "narrower/openapi.yaml": entry, "narrower/schemas/site.yaml": site(5) });
  });

  test.each([
    ["no changes", "api", [], 0],
    ["a break", "wider", [], 1],
    ["a break that is let pass", "wider", ["--fail-on", "none"], 0],
    ["an addition", "narrower", [], 0],
    ["an addition that is not wanted", "narrower", ["--fail-on", "additive"], 1],
  ])("%s", async (_, revision, flags, code) => {
    const outcome = await run("api/openapi.yaml", `${revision}/openapi.yaml`, ...flags);
    expect({ code: outcome.code, stderr: outcome.stderr }).toEqual({ code, stderr: "" });
  });

  test.each([
    ["a document that is not there", ["api/openapi.yaml", "nothing.yaml"], "nothing.yaml: no such file"],
    ["a document that is none", ["api/openapi.yaml", "api/schemas/site.yaml"], "api/schemas/site.yaml"],
    ["a missing argument", ["api/openapi.yaml"], "REVISION"],
    ["both from standard input", ["-", "-"], "only one of the documents can come from standard input"],
    [
      "a policy that is not there",
      ["api/openapi.yaml", "api/openapi.yaml", "--policy", "no.yaml"],
      "no.yaml: no such file",
    ],
  ])("%s ends with 2 and a message", async (_, args, message) => {
    const outcome = await run(...args);
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toBe("");
    expect(outcome.stderr).toContain(message);
  });
});

test("one document may come from standard input", async () => {
  const single = entry.replace("$ref: schemas/site.yaml", "type: string");
  writeFileSync(join(folder, "single.yaml"), single);
  const outcome = await specwright(["diff", "single.yaml", "-"], {
    cwd: folder,
    input: single.replace("type: string", "type: integer"),
  });
  expect(outcome.code).toBe(1);
  expect(outcome.stdout).toContain("the type of the 200 response body changed");
});

test("policy and approvals come from files", async () => {
  put(folder, { "wider/openapi.yaml": entry, "wider/schemas/site.yaml": site(20) });
  const paths = ["api/openapi.yaml", "wider/openapi.yaml"];
  const [change] = JSON.parse((await run(...paths, "--format", "json")).stdout).changes;
  put(folder, {
    "policy.yaml": "rules:\n  response-max-length-changed: { level: annotation, reason: Names are cut anyway. }\n",
    "approvals.yaml": `approvals:\n  - { id: ${change.id}, reason: All partners agreed., expires: 2999-01-01 }\n`,
  });
  expect((await run(...paths, "--policy", "policy.yaml")).code).toBe(0);
  const approved = await run(...paths, "--approvals", "approvals.yaml");
  expect(approved.stdout).toContain("approved until 2999-01-01: All partners agreed.");
  expect(approved.code).toBe(0);
});

test("a commit is told to be missing where there is no repository", async () => {
  const outcome = await run("main:api/openapi.yaml", "api/openapi.yaml");
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toMatch(/^main:api\/openapi.yaml: no such file, and no commit to look in \(git: fatal: /);
});

describe("documents in git", () => {
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", ...args], {
      cwd: folder,
      stdio: "pipe",
    });

  beforeEach(() => {
    git("init", "--quiet", "--initial-branch", "main");
    git("add", ".");
    git("commit", "--quiet", "--message", "First");
    writeFileSync(join(folder, "api/schemas/site.yaml"), site(20));
  });

  test("are read with all their files, and called by their commit", async () => {
    const outcome = await run("main:api/openapi.yaml", "api/openapi.yaml");
    expect(outcome.stdout).toContain("main:api/schemas/site.yaml:3:25 -> api/schemas/site.yaml:3:25");
    expect(outcome.code).toBe(1);
  });

  test("leave no trace", async () => {
    const traces = () => [readdirSync(folder), readdirSync(tmpdir()).filter((name) => /^specwright-\w{6}$/.test(name))];
    const before = traces();
    await run("main:api/openapi.yaml", "main:api/openapi.yaml");
    expect(traces()).toEqual(before);
    expect(readFileSync(join(folder, "api/schemas/site.yaml"), "utf8")).toBe(site(20));
    expect(git("status", "--porcelain").toString()).toBe(" M api/schemas/site.yaml\n");
  });

  test("may be named from a folder below", async () => {
    const compare = (base: string) => specwright(["diff", base, "openapi.yaml"], { cwd: join(folder, "api") });
    for (const path of ["./openapi.yaml", "../api/openapi.yaml"]) expect((await compare(`main:${path}`)).code).toBe(1);
    expect((await compare("main:openapi.yaml")).stderr).toBe(
      "main:openapi.yaml: no such file in this commit; paths start at the top of the repository, those with ./ or ../ at this folder\n",
    );
  });

  test("are read from folders that are allowed too", async () => {
    put(folder, { "shared/site.yaml": site(10), "apis/openapi.yaml": entry.replace("schemas/", "../shared/") });
    git("add", ".");
    git("commit", "--quiet", "--message", "Second");
    writeFileSync(join(folder, "shared/site.yaml"), site(20));
    const compare = (shared: string) => run("main:apis/openapi.yaml", "apis/openapi.yaml", "--allow-refs", shared);
    expect((await compare("./shared")).stdout).toContain("main:shared/site.yaml:3:25 -> shared/site.yaml:3:25");
    expect((await compare("./elsewhere")).stderr).toContain("allows another one; there is no folder main:elsewhere");
  });

  test.skipIf(process.platform !== "linux")("need a folder for what is temporary", async () => {
    const args = ["diff", "main:api/openapi.yaml", "api/openapi.yaml"];
    expect(await specwright(args, { cwd: folder, env: { TMPDIR: "/proc" } })).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(
        /^\/proc: cannot take the files of the commit: ENOENT.*; TMPDIR names another folder\n$/,
      ),
    });
  });

  test("may not have been fetched", async () => {
    const clone = temporaryFolder();
    git("clone", "--quiet", "--depth", "1", `file://${folder}`, clone);
    const outcome = await specwright(["diff", "next:api/openapi.yaml", "api/openapi.yaml"], { cwd: clone });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain("the clone is shallow, so that the commit may have to be fetched first");
  });

  test.each([
    ["an unknown commit", "nowhere:api/openapi.yaml", "nowhere: no such commit in this repository, and no such file"],
    ["an unknown path", "main:api/other.yaml", "main:api/other.yaml: no such file in this commit"],
    [
      "a path above the repository",
      "main:./../api/x.yaml",
      "main:./../api/x.yaml: outside the repository; paths start",
    ],
    ["a file that is no document", "main:api/notes.txt", "main:api/notes.txt"],
    ["what looks like a flag", "main:--output=x", "main:--output=x: no such file in this commit"],
  ])("%s ends with 2", async (_, base, message) => {
    const outcome = await run(base, "api/openapi.yaml");
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(message);
  });
});
