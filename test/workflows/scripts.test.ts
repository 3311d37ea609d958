import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { isJsonObject, type Json } from "../../generator/json.js";
import { parseFile } from "../../generator/load/file.js";
import { put, temporaryFolder } from "../output/folders.js";

const folder = join(import.meta.dirname, "../../.github/workflows");
const workflows = readdirSync(folder).filter((name) => name.endsWith(".yml"));

describe.each(workflows)("%s", (name) => {
  const workflow = workflowIn(name);

  test("puts nothing that others write into a script: it would be run", () => {
    // An expression is replaced before the shell sees the script; what comes in by the environment is only ever text.
    expect(scriptsOf(workflow).filter((script) => script.includes("${{"))).toEqual([]);
  });

  test("says what its token may do", () => {
    expect(isJsonObject(workflow) && isJsonObject(workflow.permissions)).toBe(true);
  });

  test("never runs a pull request's code with the rights of the branch that it goes into", () => {
    expect(JSON.stringify(isJsonObject(workflow) ? workflow.on : null)).not.toContain("pull_request_target");
  });
});

describe("the comment on a pull request", () => {
  const script = scriptsOf(workflowIn("api-changes.yml")).find((text) => text.includes("gh api")) ?? "";

  test("is made once and then updated", () => {
    const home = runner('### Report with `code`, $(touch pwned) and "quotes"\n');
    comment(home);
    comment(home);
    expect(readFileSync(join(home, "calls"), "utf8")).toBe(
      [
        "GET repos/acme/api/issues/7/comments",
        "POST repos/acme/api/issues/7/comments",
        "GET repos/acme/api/issues/7/comments",
        "PATCH repos/acme/api/issues/comments/42",
        "",
      ].join("\n"),
    );
    expect(readFileSync(join(home, "body"), "utf8")).toBe(
      '<!-- specwright diff -->\n### Report with `code`, $(touch pwned) and "quotes"\n',
    );
    expect(existsSync(join(home, "pwned"))).toBe(false);
  });

  /** A folder with a report and a `gh` that keeps one comment and notes how it was called. */
  function runner(report: string): string {
    const home = temporaryFolder();
    put(home, {
      "report.md": report,
      "bin/gh": `#!/usr/bin/env bash
set -euo pipefail
[ "$1" = api ]; shift
method=GET; target=; file=
while [ $# -gt 0 ]; do
  case "$1" in
    --method) method=$2; shift 2 ;;
    --field) file=\${2#body=@}; shift 2 ;;
    --jq) shift 2 ;;
    --paginate|--silent) shift ;;
    *) target=$1; shift ;;
  esac
done
echo "$method $target" >> calls
if [ "$method" = GET ]; then [ ! -f body ] || printf '42\\n43\\n'; else cp "$file" body; fi
`,
    });
    chmodSync(join(home, "bin/gh"), 0o755);
    return home;
  }

  function comment(home: string): void {
    const PATH = `${resolve(home, "bin")}:${process.env.PATH}`;
    execFileSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      cwd: home,
      env: { PATH, GH_TOKEN: "t", REPOSITORY: "acme/api", NUMBER: "7" },
    });
  }
});

function workflowIn(name: string): Json {
  const path = join(folder, name);
  return parseFile(name, path, readFileSync(path)).value;
}

/** Every `run` below a value. */
function scriptsOf(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(scriptsOf);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === "run" && typeof item === "string" ? [item] : scriptsOf(item),
  );
}
