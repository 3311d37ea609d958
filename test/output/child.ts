// Run by the tests as a process of its own: `node child.mjs <command> <folder> …`; see faults.test.ts.
import { readFileSync } from "node:fs";
import type { File } from "../../generator/emit/emitter.js";
import { findDrift } from "../../generator/output/drift.js";
import { writeOutput } from "../../generator/output/write.js";

const [command, folder = "", ...inputs] = process.argv.slice(2);
const outputs = inputs.map((path) => JSON.parse(readFileSync(path, "utf8")) as File[]);

switch (command) {
  case "alternate": // writes one output after the other, until it is killed
    for (let turn = 0; ; turn++) await run(() => writeOutput(outputs[turn % outputs.length] ?? [], folder));
  case "write":
    for (const files of outputs) await run(() => writeOutput(files, folder));
    break;
  case "check":
    for (const files of outputs) await run(() => findDrift(files, folder));
    break;
}

async function run(action: () => Promise<unknown>): Promise<void> {
  try {
    console.log(JSON.stringify(await action()));
  } catch (error) {
    console.log(String(error));
  }
}
