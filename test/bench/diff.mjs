// What the differ says of labelled pairs and how long it takes, beside what else there is: `npm run bench:diff`. Prints tables and keeps
// them in test/bench/diff.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cpuSeconds, race, table } from "./measure.mjs";
import { adapter, bin, redoclyName, versionOf } from "./peers.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const corpus = join(root, "../shared/corpus");
const { diff, isSubschema } = await import(join(root, "dist/index.js"));
const scratch = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "specwright-bench-"));
const specwright = join(root, "dist/cli.js");
const redocly = join(root, "node_modules", redoclyName, "bin/cli.js");
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
  ...Object.entries({
    // Says which version step a pair asks for.
    [`redocly diff ${versionOf(redoclyName, root)}`]: {
      command: (base, revision) => [redocly, "diff", base, revision, "--format", "json"],
      verdictOf: (text) =>
        ({ major: "breaking", minor: "additive", patch: "none", none: "none" })[JSON.parse(text).bump] ?? "none",
    },
    [`openapi-diff ${versionOf("openapi-diff")}`]: {
      command: (base, revision) => [bin("openapi-diff"), base, revision],
      verdictOf: (text) => {
        const [, found] = /^(Breaking|Non breaking|No|Unclassified) /m.exec(text);
        return { Breaking: "breaking", No: "none" }[found] ?? "additive";
      },
    },
    [`api-smart-diff ${versionOf("api-smart-diff")}`]: {
      command: (base, revision) => [adapter("api-smart-diff.mjs"), base, revision],
      verdictOf: (text) => {
        const types = JSON.parse(text);
        if (types.includes("breaking")) return "breaking";
        return types.some((type) => type === "non-breaking" || type === "unclassified") ? "additive" : "none";
      },
    },
  }).map(([name, peer]) => ({ ...peer, name, judge: (base, revision) => judgeWith(peer, base, revision) })),
];

function worst(levels) {
  const [level = "none"] = [...levels].sort((a, b) => severity.indexOf(b) - severity.indexOf(a));
  return level === "annotation" ? "none" : level;
}

/** Asks the program of a peer, where no configuration turns its rules off. */
function judgeWith({ command, verdictOf }, base, revision) {
  const { stdout } = spawnSync("node", command(base, revision), { cwd: scratch, encoding: "utf8", maxBuffer: 2 ** 28 });
  try {
    return verdictOf(stdout);
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

/** Pairs of real documents: the Partner API with an edited copy, and two versions of two APIs of the corpus. */
function realPairs() {
  const [base, edited] = ["base", "partner"].map((name) => join(scratch, `${name}.yaml`));
  const bundle = spawnSync("node", [redocly, "bundle", join(root, "openapi/openapi.yaml"), "-o", base]);
  if (bundle.status !== 0) throw new Error("the Partner API does not bundle");
  const text = readFileSync(base, "utf8");
  writeFileSync(edited, text.replace(/maxLength: (\d+)/, "maxLength: 3").replace("type: integer", "type: string"));
  const versions = (name) => ["openapi-previous.yaml", "openapi.yaml"].map((file) => join(corpus, "specs", name, file));
  return [
    ["the Partner API and an edited copy", base, edited],
    ["figma", ...versions("figma")],
    ["museum", ...versions("museum")],
  ];
}

/** Pairs of generated documents of more and more operations. */
function generatedPairs() {
  return [10, 50, 200, 500, 1000, 2000].map((count) => {
    const [base, revision] = [false, true].map((isChanged) => {
      const path = join(scratch, `${count}-${isChanged}.json`);
      writeFileSync(path, JSON.stringify(documentOf(count, isChanged)));
      return path;
    });
    return [String(count), base, revision];
  });
}

const cpuOf = (command) => () => cpuSeconds(["node", ...command], { cwd: scratch, allowExit: [0, 1] });

function times(pairs) {
  for (const [name, base, revision] of pairs) {
    const contenders = [
      { label: "specwright diff", run: cpuOf([specwright, "diff", base, revision]) },
      ...judges
        .filter((peer) => peer.command && peer.judge(base, revision) !== "failed")
        .map(({ name, command }) => ({ label: name, run: cpuOf(command(base, revision)) })),
    ];
    const taken = race(contenders);
    sections.push(
      `## Time: ${name}`,
      "Who is missing cannot read them.",
      table([["who", "CPU seconds"], ...contenders.map(({ label }, index) => [label, taken[index].toFixed(2)])]),
    );
  }
}

function growth(pairs) {
  const rows = pairs.map(([count, base, revision]) => {
    const [taken] = race([{ run: cpuOf([specwright, "diff", base, revision]) }], { rounds: 3 });
    return [count, (readFileSync(base).length / 1024).toFixed(0), taken.toFixed(2)];
  });
  sections.push("## Growth", table([["operations", "kB", "CPU seconds"], ...rows]));
}

/** A document of many operations, each with a schema of its own and one that all share; one in ten changes. */
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

/** How many of the labelled pairs of schemas are told right, and how long it takes, in this process. */
async function containment() {
  const { isContained } = await import(adapter("jsoncompat.mjs"));
  const pairs = readdirSync(join(corpus, "containment"))
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) =>
      readFileSync(join(corpus, "containment", name), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => JSON.parse(line));
  // The peer takes minutes for all of them.
  const some = pairs.filter((_, index) => index % 10 === 0);
  const answers = { contained: true, "not-contained": false };
  const decide = (sub, sup) => answers[isSubschema(sub, sup).verdict];
  const rows = [
    ["specwright", pairs, decide],
    ["specwright, every tenth", some, decide],
    [`jsoncompat ${versionOf("jsoncompat")}, every tenth`, some, isContained],
  ].map(([name, list, judge]) => {
    const times = [];
    const counts = { right: 0, tooGood: 0, tooBad: 0, undecided: 0 };
    for (const { sub, sup, contained } of list) {
      const start = performance.now();
      let answer;
      try {
        answer = judge(sub, sup);
      } catch {
        // undecided
      }
      times.push(performance.now() - start);
      if (answer === contained) counts.right++;
      else if (answer === undefined) counts.undecided++;
      else if (answer) counts.tooGood++;
      else counts.tooBad++;
    }
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
    return [name, list.length, ...Object.values(counts), median.toFixed(2)].map(String);
  });
  const head = ["who", "pairs", "as labelled", "wrongly contained", "wrongly not", "undecided", "median ms"];
  sections.push("## Containment of schemas", table([head, ...rows]));
}

/**
 * How much memory a comparison needs: the smallest old generation of V8 that it runs in, and the most that the heap holds, garbage
 * included, where nobody holds it back. The toolkit itself is left out.
 */
function memory(real, generated) {
  const toolkit = leastHeapOf(...smallestPair());
  const rows = [...real, ...generated.map(([count, ...pair]) => [`${count} operations`, ...pair])].map(
    ([name, base, revision]) => {
      const { parsed, peak } = heapOf(base, revision);
      const least = leastHeapOf(base, revision) - toolkit;
      return [name, parsed.toFixed(2), least.toFixed(0), (least / parsed).toFixed(1), (peak / parsed).toFixed(1)];
    },
  );
  const head = ["documents", "parsed, MB", "needed, MB", "times the parsed", "with garbage, times the parsed"];
  sections.push("## Memory", table([head, ...rows]));
}

function smallestPair() {
  return ["T", "U"].map((title) => {
    const path = join(scratch, `${title}.json`);
    writeFileSync(path, JSON.stringify({ openapi: "3.1.0", info: { title, version: "1" }, paths: {} }));
    return path;
  });
}

/** In MB. */
function leastHeapOf(base, revision) {
  const suffices = (size) => {
    const limits = [`--max-old-space-size=${size}`, "--max-semi-space-size=1"];
    const { status } = spawnSync("node", [...limits, specwright, "diff", base, revision], { stdio: "ignore" });
    return status === 0 || status === 1;
  };
  let [tooSmall, enough] = [4, 8];
  while (!suffices(enough)) [tooSmall, enough] = [enough, enough * 2];
  while (enough - tooSmall > 1) {
    const middle = (tooSmall + enough) >> 1;
    if (suffices(middle)) enough = middle;
    else tooSmall = middle;
  }
  return enough;
}

/** What the two parsed documents take, and the most that the heap holds while they are compared, in MB. */
function heapOf(base, revision) {
  const script = `
    import { readFileSync } from "node:fs";
    import { GCProfiler } from "node:v8";
    import { load } from "js-yaml";
    import { diff } from ${JSON.stringify(join(root, "dist/index.js"))};
    const used = () => (gc(), process.memoryUsage().heapUsed);
    const files = ${JSON.stringify([base, revision])};
    const parse = (path) => (path.endsWith(".json") ? JSON.parse : load)(readFileSync(path, "utf8"));
    const smallest = { openapi: "3.1.0", info: { title: "T", version: "1" }, paths: {} };
    await diff(smallest, { ...smallest, info: { title: "U", version: "1" } });
    const copies = 20; // of small documents one alone is lost in what else moves on the heap
    parse(files[0]);
    const before = used();
    let documents = Array.from({ length: copies }, () => files.map(parse));
    const parsed = (used() - before + 0 * documents.length) / copies;
    documents = undefined;
    const start = used();
    const profiler = new GCProfiler();
    profiler.start();
    await diff(...files);
    const end = process.memoryUsage().heapUsed;
    const peaks = profiler.stop().statistics.map(({ beforeGC }) => beforeGC.heapStatistics.usedHeapSize);
    console.log(JSON.stringify({ parsed, peak: Math.max(end, ...peaks) - start }));`;
  const { stdout } = spawnSync("node", ["--expose-gc", "--input-type=module", "-e", script], {
    encoding: "utf8",
    cwd: root,
  });
  const { parsed, peak } = JSON.parse(stdout);
  return { parsed: parsed / 2 ** 20, peak: peak / 2 ** 20 };
}

try {
  await verdicts();
  await containment();
  const [real, generated] = [realPairs(), generatedPairs()];
  times(real);
  growth(generated);
  memory(real, generated);
  const text = ["# The differ beside others", ...sections].join("\n\n");
  writeFileSync(join(here, "diff.md"), `${text}\n`);
  process.stdout.write(`${text}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
