import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { server } from "typescript";
import { modules } from "./run.js";

/** What an editor shows, asked of TypeScript's language server by the place of a marker in the text: `/*marker*\/`. */
export interface Editor {
  /** Names that are offered, in the order of the server. */
  completions(marker: string): Promise<string[]>;
  /** What hovering shows, and its documentation. */
  hover(marker: string): Promise<string>;
  /** The file that "go to definition" opens. */
  definition(marker: string): Promise<string | undefined>;
  close(): void;
}

/** Opens a file in an editor that knows TypeScript. */
export function openEditor(file: string): Editor {
  const tsserver = spawn(
    process.execPath,
    [join(modules, "typescript/lib/tsserver.js"), "--disableAutomaticTypingAcquisition"],
    {
      stdio: ["pipe", "pipe", "ignore"],
    },
  );
  const waiting = new Map<number, (body: unknown) => void>();
  let received = "";
  tsserver.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (received + chunk).split("\n");
    received = lines.pop() ?? "";
    for (const line of lines) {
      if (!line.startsWith("{")) continue; // a header
      const message = JSON.parse(line) as server.protocol.Response;
      if (message.type === "response") waiting.get(message.request_seq)?.(message.body);
    }
  });

  let sequence = 0;
  const send = (command: string, arguments_: object) => {
    sequence += 1;
    tsserver.stdin.write(`${JSON.stringify({ seq: sequence, type: "request", command, arguments: arguments_ })}\n`);
    return sequence;
  };
  const text = readFileSync(file, "utf8");
  send("open", { file, fileContent: text });

  function ask<Body>(command: string, marker: string): Promise<Body | undefined> {
    const before = text.slice(0, text.indexOf(`/*${marker}*/`)).split("\n");
    const place = { file, line: before.length, offset: (before.at(-1) ?? "").length + 1 };
    return new Promise((resolve) => waiting.set(send(command, place), (body) => resolve(body as Body | undefined)));
  }

  return {
    async completions(marker) {
      const info = await ask<server.protocol.CompletionInfo>("completionInfo", marker);
      return info?.entries.map(({ name }) => name) ?? [];
    },
    async hover(marker) {
      const info = await ask<server.protocol.QuickInfoResponseBody>("quickinfo", marker);
      return `${info?.displayString}\n${JSON.stringify(info?.documentation)}\n${JSON.stringify(info?.tags)}`;
    },
    async definition(marker) {
      const definitions = await ask<server.protocol.DefinitionInfo[]>("definition", marker);
      return definitions?.[0]?.file;
    },
    close: () => tsserver.kill(),
  };
}
