import { type LintRule, type Nodes, stringList } from "../rule.js";
import { isPlural, wordsOf } from "../words.js";

export const pathRules: LintRule<Nodes["path"]>[] = [
  {
    id: "path-collection-plural",
    severity: "error",
    scope: "house",
    why: "A segment before an identifier names a collection; in the plural, the path of a list and of one of its items share a prefix.",
    bad: "/site/{siteId}",
    good: "/sites/{siteId}",
    options: { except: [] },
    check({ path }, report, { options }) {
      const segments = path.split("/");
      for (const [index, segment] of segments.entries()) {
        const isCollection = segments[index + 1]?.startsWith("{") && segment !== "" && !segment.startsWith("{");
        if (!isCollection || stringList(options.except).includes(segment)) continue;
        const noun = wordsOf(segment).at(-1);
        if (noun !== undefined && !isPlural(noun)) report(`write the collection \`${segment}\` in the plural`);
      }
    },
  },
];
