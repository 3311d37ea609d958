// Bytes of a browser's program with one list call: ours with tokens, retries, paging and typed errors, the peers' with what they have.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { table } from "./measure.mjs";

/** The bundle of a program, minified and compressed, in bytes. */
async function compressed(program, resolveDir) {
  const { outputFiles } = await build({
    stdin: { contents: program, loader: "ts", resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

/** The programs: one list call, and the same with a further operation. `first` imports and calls, `further` adds an operation. */
const programs = {
  "specwright client": {
    first: `import { createClient, listSites } from "./ours/client/src/index.js";
      const client = createClient({ clientId: "id", clientSecret: "secret" });
      for await (const site of listSites(client, 42, { limit: 100 })) console.log(site);`,
    further: 'import { getSite } from "./ours/client/src/index.js"; console.log(getSite);',
  },
  "openapi-fetch (no tokens, retries, paging)": {
    first: `import createClient from "openapi-fetch";
      const client = createClient({ baseUrl: "https://api.chekt.com" });
      const { data } = await client.GET("/partner/v1/dealers/{dealerId}/sites", { params: { path: { dealerId: 42 } } });
      console.log(data);`,
    further:
      'console.log(await client.GET("/partner/v1/dealers/{dealerId}/sites/{siteId}", { params: { path: { dealerId: 42, siteId: 7 } } }));',
  },
  "hey-api (no tokens, retries, paging)": {
    first: 'import { listSites } from "./hey-api/index.js"; console.log(await listSites({ path: { dealerId: 42 } }));',
    further: 'import { getSite } from "./hey-api/index.js"; console.log(getSite);',
  },
  "redocly generate-client": {
    first: 'import { client } from "./redocly.js"; console.log(await client.listSites({ dealerId: 42 }));',
    further: "console.log(client.getSite);",
  },
};

/**
 * Generates the clients of a document into a folder and measures them.
 * @returns a Markdown table
 */
export async function sizes({ spec, scratch, specwright, heyApi, redocly, root }) {
  const run = ([program, ...args]) => execFileSync(program, args, { cwd: scratch, stdio: "ignore" });
  run([...specwright, "generate", spec, "--out", join(scratch, "ours"), "--only", "client", "--no-lint"]);
  run([heyApi, "-i", spec, "-o", join(scratch, "hey-api")]);
  run(["node", redocly, "generate-client", spec, "-o", join(scratch, "redocly.ts")]);
  const rows = [];
  for (const [name, { first, further }] of Object.entries(programs)) {
    const resolveDir = name.startsWith("openapi-fetch") ? root : scratch;
    const one = await compressed(first, resolveDir);
    rows.push([name, (one / 1000).toFixed(2), String((await compressed(`${first}\n${further}`, resolveDir)) - one)]);
  }
  return table([["what", "kB, gzip, of one list call", "bytes of a further operation"], ...rows]);
}
