import type { DocumentRule } from "../rule.js";
import { stringList } from "../rule.js";
import { unreachedComponents, unreadFiles } from "../unused.js";

export const documentRules: DocumentRule[] = [
  {
    id: "document-component-unused",
    severity: "error",
    scope: "house",
    why: "What no operation reaches is documented and generated all the same, and misleads whoever reads it; listing it under `components` is no use.",
    bad: "components: { schemas: { OldDto: { $ref: sites/OldDto.yaml } } } # and no other $ref to it",
    good: "a component that some operation's schema, response or parameter refers to",
    check(document, report) {
      for (const { name, location } of unreachedComponents(document))
        report(`no operation reaches \`${name}\``, location);
    },
  },
  {
    id: "document-file-unused",
    severity: "error",
    scope: "house",
    why: "A file that nothing refers to looks like part of the document; whoever edits it waits in vain for an effect.",
    bad: "openapi/sites/OldDto.yaml # and no $ref to it",
    good: "delete the file, or refer to it",
    options: { except: [] },
    check(document, report, { except }) {
      for (const file of unreadFiles(document, stringList(except)))
        report("nothing refers to this file", { file, pointer: "" });
    },
  },
];
