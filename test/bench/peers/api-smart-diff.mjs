// api-smart-diff has no command: reads two documents and prints the types of the differences.
import { readFileSync } from "node:fs";
import { apiCompare } from "api-smart-diff";
import { load } from "js-yaml";

const [base, revision] = process.argv.slice(2).map((path) => load(readFileSync(path, "utf8")));
const { diffs } = apiCompare(base, revision);
process.stdout.write(JSON.stringify([...new Set(diffs.map(({ type }) => type))]));
