// How long generating takes beside what else there is: `npm run bench`. Prints tables and keeps them in test/bench/README.md.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cpuSeconds, race, table } from "./measure.mjs";
import { bin, redoclyName, versionOf } from "./peers.mjs";
import { sizes } from "./size.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
// In memory where there is such a place: creating a file costs some machines a millisecond, and that is not what is compared.
const scratch = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "specwright-bench-"));
const redocly = join(root, "node_modules", redoclyName, "bin/cli.js");

const specwright = ["node", join(root, "dist/cli.js")];
const documents = {
  "Partner API": join(root, "openapi/openapi.yaml"),
  discord: join(root, "../shared/corpus/specs/discord/openapi.json"),
};
const sections = [];

function generating(name, spec) {
  const out = join(scratch, "out");
  const clean = () => rmSync(out, { recursive: true, force: true });
  const generate = (...flags) => [
    ...specwright,
    "generate",
    spec,
    "--out",
    out,
    "--only",
    "types,client,docs",
    ...flags,
  ];
  const contenders = [
    ["specwright types,client,docs, no lint, no format", generate("--no-lint", "--no-format")],
    ["specwright types,client,docs, no format", generate("--no-format")],
    ["specwright lint", [...specwright, "lint", spec], [0, 1]],
    ["redocly generate-client", ["node", redocly, "generate-client", spec, "-o", join(out, "client.ts")]],
    ["openapi-typescript (types only)", [bin("openapi-typescript", root), spec, "-o", join(scratch, "types.ts")]],
    ["orval", [bin("orval"), "--input", spec, "--output", join(out, "orval.ts")]],
    ["hey-api", [bin("openapi-ts"), "-i", spec, "-o", join(out, "hey-api")]],
  ].map(([label, command, allowExit]) => ({
    label,
    before: clean,
    run: () => cpuSeconds(command, { cwd: scratch, allowExit }),
  }));
  const times = race(contenders);
  const fastest = times[3];
  sections.push(
    `## Generating: ${name}`,
    table([
      ["what", "CPU seconds", "of redocly generate-client"],
      ...contenders.map(({ label }, index) => [label, times[index].toFixed(2), (times[index] / fastest).toFixed(2)]),
    ]),
  );
}

function repeating(name, spec) {
  const out = join(scratch, "repeat");
  const command = (verb) => [...specwright, verb, spec, "--out", out, "--only", "types,client,docs"];
  const clean = () => rmSync(out, { recursive: true, force: true });
  const cold = () => rmSync(join(scratch, "node_modules"), { recursive: true, force: true });
  execFileSync("mkdir", ["-p", join(scratch, "node_modules")]);
  const [first, again, check] = race([
    {
      before: () => {
        clean();
        cold();
        execFileSync("mkdir", ["-p", join(scratch, "node_modules")]);
      },
      run: () => cpuSeconds(command("generate"), { cwd: scratch }),
    },
    { run: () => cpuSeconds(command("generate"), { cwd: scratch }) },
    { run: () => cpuSeconds(command("check"), { cwd: scratch }) },
  ]);
  sections.push(
    `## Again, with nothing changed: ${name}`,
    table([
      ["what", "CPU seconds", "of the first run"],
      ["generate, nothing cached", first.toFixed(2), "1.00"],
      ["generate again", again.toFixed(2), (again / first).toFixed(2)],
      ["check", check.toFixed(2), (check / first).toFixed(2)],
    ]),
  );
}

function starting() {
  const [node, help] = race(
    [{ run: () => cpuSeconds(["node", "-e", "0"]) }, { run: () => cpuSeconds([...specwright, "--help"]) }],
    { rounds: 15 },
  );
  sections.push(
    "## Starting",
    table([
      ["what", "CPU seconds", "of node -e 0"],
      ["node -e 0", node.toFixed(3), "1.00"],
      ["specwright --help", help.toFixed(3), (help / node).toFixed(2)],
    ]),
  );
}

try {
  for (const [name, spec] of Object.entries(documents)) {
    if (!existsSync(spec)) {
      sections.push(`## ${name}`, "Not measured: the document is not there.");
      continue;
    }
    generating(name, spec);
    repeating(name, spec);
  }
  starting();
  const tools = { scratch, root, specwright, heyApi: bin("openapi-ts"), redocly };
  sections.push("## Size of the client", await sizes({ ...tools, spec: documents["Partner API"] }));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

const versions = [
  `node ${process.version.slice(1)}`,
  `@redocly/cli ${versionOf(redoclyName, root)}`,
  `openapi-typescript ${versionOf("openapi-typescript", root)}`,
  `orval ${versionOf("orval")}`,
  `@hey-api/openapi-ts ${versionOf("@hey-api/openapi-ts")}`,
];
const text = [
  "# Bench",
  [
    "`npm run bench` writes this page. CPU seconds are those of whole processes, start included: medians of runs taken in turns. The machine is",
    "shared, so the ratios say more than the seconds.",
  ].join("\n"),
  `Measured on ${new Date().toISOString().slice(0, 10)} with ${versions.join(", ")}.`,
  ...sections,
].join("\n\n");
writeFileSync(join(here, "README.md"), `${text}\n`);
console.log(text);
