import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile, strictest } from "../support/typescript.js";

const folder = join(import.meta.dirname, "../../generated/client");

/** What an example takes for granted: the client of the examples before it, and what only the caller knows. */
const prelude = `
import { createPartnerApi as create } from "@chekt/partner-api";
declare global {
  var process: { env: Record<"CLIENT_ID" | "CLIENT_SECRET", string | undefined> };
  var createPartnerApi: typeof create;
  var clientId: string;
  var clientSecret: string;
  var chekt: ReturnType<typeof create<{ clientId: string; clientSecret: string; userToken: string }>>;
}
export {};
`;

test("every example of the README compiles", () => {
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  const examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => `${code}\nexport {};\n`);
  expect(examples.length).toBeGreaterThan(10);
  const files = [prelude, ...examples].map((text, index) => [
    `${index}.ts`,
    text.replaceAll(/"@chekt\/partner-api(\/[\w-]+)?"/g, (_, entry = "/index") =>
      JSON.stringify(join(folder, `src${entry}.js`)),
    ),
  ]);
  expect(compile(Object.fromEntries(files), { ...strictest, noUnusedLocals: false })).toEqual([]);
});
