// What the differ says of labelled pairs and how long it takes, beside what else there is: `npm run bench:diff`. Prints tables and keeps
// them in test/bench/diff.md. Peers that are not installed are left out.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cpuSeconds, race, table } from "./measure.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const corpus = join(root, "../shared/corpus");
const { diff } = await import(join(root, "dist/index.js"));
const scratch = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "specwright-bench-"));
const specwright = join(root, "dist/cli.js");
const redocly = ["redocly-cli-2.77", "@redocly/cli"]
  .map((name) => join(root, "node_modules", name, "bin/cli.js"))
  .find((path) => existsSync(path));
const sections = [];

/** From best to worst, as verdicts on a whole pair. */
const severity = ["none", "annotation", "additive", "unproven", "breaking"];

/** Whoever judges pairs of documents. `judge` gives one of `severity`, or "failed". */
const judges = [
  {
    name: "specwright (contract)",
    judge: async (base, revision) => worst((await diff(base, revision)).changes.map(({ contract }) => contract)),
  },
  {
    name: "specwright (with the default policy)",
    judge: async (base, revision) => worst((await diff(base, revision)).changes.map(({ level }) => level)),
  },
  ...(redocly ? [{ name: "redocly diff", judge: judgeWithRedocly }] : []),
];

function worst(levels) {
  const [level = "none"] = [...levels].sort((a, b) => severity.indexOf(b) - severity.indexOf(a));
  return level === "annotation" ? "none" : level;
}

/** `redocly diff` says which version step a pair asks for. */
function judgeWithRedocly(base, revision) {
  const { stdout } = spawnSync("node", [redocly, "diff", base, revision, "--format", "json"], {
    cwd: scratch, // where no configuration turns its rules off
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const steps = { major: "breaking", minor: "additive", patch: "none", none: "none" };
  try {
    return steps[JSON.parse(stdout).bump] ?? "none";
  } catch {
    return "failed";
  }
}

async function verdicts() {
  const pairs = readdirSync(join(corpus, "diff"))
    .filter((name) => existsSync(join(corpus, "diff", name, "expected.json")))
    .map((name) => ({
      base: join(corpus, "diff", name, "base.yaml"),
      revision: join(corpus, "diff", name, "revision.yaml"),
      label: JSON.parse(readFileSync(join(corpus, "diff", name, "expected.json"), "utf8")).contract,
    }))
    .filter(({ label }) => label !== "unclear");
  const rows = [];
  for (const { name, judge } of judges) {
    const found = { breaking: {}, harmless: {} };
    for (const { base, revision, label } of pairs) {
      const verdict = await Promise.resolve(judge(base, revision)).catch(() => "failed");
      const counts = found[label === "breaking" ? "breaking" : "harmless"];
      counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
    const share = (counts, ...levels) => {
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const some = levels.reduce((sum, level) => sum + (counts[level] ?? 0), 0);
      return `${((100 * some) / total).toFixed(1)} %`;
    };
    rows.push([
      name,
      share(found.breaking, "breaking"),
      share(found.breaking, "additive", "none"),
      share(found.harmless, "breaking"),
      share(found.harmless, "unproven"),
      share(found.breaking, "failed"),
    ]);
  }
  const head = [
    "who",
    "of the breaking: found",
    "missed",
    "of the harmless: called breaking",
    "called unproven",
    "failed",
  ];
  sections.push(`## Verdicts on ${pairs.length} labelled pairs`, table([head, ...rows]));
}

function times() {
  const edited = join(scratch, "partner.yaml");
  const bundle = spawnSync("node", [
    redocly,
    "bundle",
    join(root, "openapi/openapi.yaml"),
    "-o",
    join(scratch, "base.yaml"),
  ]);
  if (bundle.status !== 0) throw new Error("the Partner API does not bundle");
  const text = readFileSync(join(scratch, "base.yaml"), "utf8");
  writeFileSync(edited, text.replace(/maxLength: (\d+)/, "maxLength: 3").replace("type: integer", "type: string"));
  const specs = join(corpus, "specs");
  for (const [name, base, revision] of [
    ["the Partner API and an edited copy", join(scratch, "base.yaml"), edited],
    ["figma", join(specs, "figma/openapi-previous.yaml"), join(specs, "figma/openapi.yaml")],
    ["museum", join(specs, "museum/openapi-previous.yaml"), join(specs, "museum/openapi.yaml")],
  ]) {
    const contenders = [
      ["specwright diff", [specwright, "diff", base, revision]],
      ...(redocly ? [["redocly diff", [redocly, "diff", base, revision]]] : []),
    ].map(([label, command]) => ({
      label,
      run: () => cpuSeconds(["node", ...command], { cwd: scratch, allowExit: [0, 1] }),
    }));
    const taken = race(contenders);
    sections.push(
      `## Time: ${name}`,
      table([["who", "CPU seconds"], ...contenders.map(({ label }, index) => [label, taken[index].toFixed(2)])]),
    );
  }
}

/** Documents of many operations, each with a schema of its own and one that all share; one in ten changes. */
function growth() {
  const rows = [10, 50, 200, 500, 1000, 2000].map((count) => {
    const [base, revision] = [false, true].map((isChanged) => {
      const path = join(scratch, `${count}-${isChanged}.json`);
      writeFileSync(path, JSON.stringify(documentOf(count, isChanged)));
      return path;
    });
    const [taken] = race(
      [{ run: () => cpuSeconds(["node", specwright, "diff", base, revision], { cwd: scratch, allowExit: [0, 1] }) }],
      { rounds: 3 },
    );
    return [
      String(count),
      (readFileSync(base).length / 1024).toFixed(0),
      taken.toFixed(2),
      memoryOf(base, revision).toFixed(1),
    ];
  });
  sections.push("## Growth", table([["operations", "kB", "CPU seconds", "peak heap by parsed documents"], ...rows]));
}

function documentOf(count, isChanged) {
  const paths = {};
  const schemas = {
    Shared: {
      type: "object",
      properties: { id: { type: "string" }, note: { type: "string", ...(isChanged && { maxLength: 50 }) } },
    },
  };
  for (let index = 0; index < count; index++) {
    const changes = isChanged && index % 10 === 0;
    schemas[`Thing${index}`] = {
      type: "object",
      required: ["id"],
      properties: {
        id: { type: "string" },
        size: { type: "integer", minimum: changes ? 1 : 0 },
        kind: { enum: changes ? ["a", "b"] : ["a", "b", "c"] },
        shared: { $ref: "#/components/schemas/Shared" },
        ...(index % 10 < 9 && { next: { $ref: `#/components/schemas/Thing${index + 1}` } }),
      },
    };
    const content = { "application/json": { schema: { $ref: `#/components/schemas/Thing${index}` } } };
    paths[`/things${index}/{id}`] = {
      put: {
        operationId: `put${index}`,
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        requestBody: { required: true, content },
        responses: { 200: { description: "Fine", content } },
      },
    };
  }
  return { openapi: "3.1.0", info: { title: "Things", version: "1" }, paths, components: { schemas } };
}

/** The most that the heap held, as a multiple of what the two parsed documents hold. */
function memoryOf(base, revision) {
  const heap = (script) => {
    const { stdout } = spawnSync("node", ["--expose-gc", "--input-type=module", "-e", script], {
      encoding: "utf8",
      cwd: root,
    });
    return Number(stdout);
  };
  const parsed = heap(
    `import { readFileSync } from "node:fs"; gc(); const before = process.memoryUsage().heapUsed;
     const kept = [${JSON.stringify(base)}, ${JSON.stringify(revision)}].map((path) => JSON.parse(readFileSync(path, "utf8")));
     gc(); console.log(process.memoryUsage().heapUsed - before + 0 * kept.length);`,
  );
  const peak = heap(
    `import { diff } from ${JSON.stringify(join(root, "dist/index.js"))}; gc(); const before = process.memoryUsage().heapUsed; let most = 0;
     const { PerformanceObserver } = await import("node:perf_hooks");
     new PerformanceObserver(() => { most = Math.max(most, process.memoryUsage().heapUsed); }).observe({ entryTypes: ["gc"] });
     const report = await diff(${JSON.stringify(base)}, ${JSON.stringify(revision)});
     gc(); most = Math.max(most, process.memoryUsage().heapUsed); console.log(most - before + 0 * report.changes.length);`,
  );
  return peak / parsed;
}

try {
  await verdicts();
  times();
  growth();
  const text = ["# The differ beside others", ...sections].join("\n\n");
  writeFileSync(join(here, "diff.md"), `${text}\n`);
  process.stdout.write(`${text}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
