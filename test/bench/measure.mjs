// Runs commands one after another, in turns, and tells what each took. Times of a shared machine are noise; ratios of turns taken side by
// side say something.
import { spawnSync } from "node:child_process";

/** CPU seconds (user and system, all threads and children) of one run of a command, process start included. */
export function cpuSeconds([program, ...args], { cwd, allowExit = [0] } = {}) {
  const script = 'TIMEFORMAT="cpu %U %S"; time "$@"';
  const { status, stderr } = spawnSync("bash", ["-c", script, "bash", program, ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
  if (user === undefined || !allowExit.includes(status))
    throw new Error(`${program} ${args.join(" ")}: exit ${status}\n${stderr.slice(-2000)}`);
  return Number(user) + Number(system);
}

/** The median of several runs of each contender, taken in turns so that a slow minute of the machine is everybody's. */
export function race(contenders, { rounds = 5 } = {}) {
  const times = contenders.map(() => []);
  for (let round = 0; round < rounds; round++)
    contenders.forEach(({ before, run }, index) => {
      before?.();
      times[index].push(run());
    });
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

/** A Markdown table. The first row is the head; numbers are set to the right. */
export function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (rows.every((row) => /^[\d.]/.test(row[column])) ? "---:" : "---"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
