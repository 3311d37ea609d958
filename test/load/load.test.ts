import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { problemsOf } from "./problems.js";

const fixtures = "test/load/fixtures";

describe("a document that cannot be read is refused with every problem at its place", () => {
  test.each(readdirSync(fixtures))("%s", async (name) => {
    const folder = join(fixtures, name);
    const entry = readdirSync(folder).find((file) => file.startsWith("openapi.")) ?? "openapi.yaml";
    const problems = await problemsOf(join(folder, entry));
    expect(problems.replaceAll(`${folder}/`, "")).toBe(readFileSync(join(folder, "expected.txt"), "utf8"));
  });
});
