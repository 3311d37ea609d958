import { changelogFolder } from "../changelog/files.js";
import { InputError, UsageError } from "../errors.js";
import { load } from "../load/load.js";
import { buildApi } from "../model/build.js";
import { formatFiles } from "../output/format.js";
import { writeOutput } from "../output/write.js";
import { readJudgement } from "../release/judgement.js";
import { findReleases, releasesFolder } from "../release/releases.js";
import { reportWrite } from "../report.js";
import { command } from "./command.js";
import { loadOptionsOf } from "./document-options.js";
import { historyOf } from "./history.js";
import { loadOptions, targetsOf } from "./target-options.js";

export const changelog = command({
  positionals: "[SPEC]",
  about: "SPEC is a file, or the name of an API in the configuration; without it, all of its APIs are meant.",
  options: {
    out: { type: "string", value: "DIR", help: "Output folder; the changelog goes into its folder changelog" },
    force: { type: "boolean", help: "Replace a changelog that was edited by hand" },
    ...loadOptions,
  },
  async run({ force = false, ...values }, terminal, [name]) {
    const options = loadOptionsOf(values, terminal);
    for (const { spec, out } of targetsOf(name, { ...values, only: undefined })) {
      if (spec === "-") throw new UsageError("the releases lie beside the document; name the document's file");
      const started = performance.now();
      terminal.step(`reading ${spec}`);
      const document = await load(spec, options);
      const releases = findReleases(spec);
      if (releases.length === 0)
        throw new InputError(`${releasesFolder(spec)}: no releases; specwright release VERSION makes the first one`);
      terminal.step(`comparing ${releases.length} releases`);
      const history = await historyOf(
        releases,
        { document, api: buildApi(document).api },
        readJudgement(spec),
        options,
      );
      const files = await formatFiles(history.changelog);
      const report = await writeOutput(files, out, { force, within: [changelogFolder] });
      terminal.print(reportWrite(report, out, (performance.now() - started) / 1000));
    }
    return 0;
  },
});
