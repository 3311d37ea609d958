import { faultsOfMarkdown } from "../markdown.js";
import type { LintRule, Nodes } from "../rule.js";
import { secretIn } from "../secrets.js";
import { wordsOf } from "../words.js";

/** Words that say nothing about the thing described. */
const emptyWords = new Set(
  "a an any the this that these its of for to in is are be and or with by description field item list object parameter property response schema string type value".split(
    " ",
  ),
);

const placeholder = /\b(?:TODO|TBD|FIXME|XXX|lorem ipsum|description goes here|to be (?:done|defined|written))\b/i;

export const textRules: LintRule<Nodes["text"]>[] = [
  {
    id: "text-filler",
    severity: "error",
    scope: "house",
    why: "A text that repeats the name looks finished and tells nothing; without it the gap would be seen.",
    bad: "name: { description: The name. }",
    good: "name: { description: What the dealer calls the site; shown to operators. }",
    check({ field, text, owner }, report) {
      if (placeholder.test(text)) report(`replace the placeholder by a ${field}`, field);
      else if (field === "description" && isNameAgain(text, owner))
        report(`say more than the name \`${owner}\` does`, field);
    },
  },
  {
    id: "text-punctuation",
    severity: "error",
    scope: "house",
    why: "Descriptions are joined with generated sentences; one that ends without a full stop runs into the next.",
    bad: "description: Where the site is",
    good: "description: Where the site is.",
    check({ field, text }, report) {
      const lastLine = text.trimEnd().split("\n").at(-1) ?? "";
      const isProse = !/^(?:\s{2}|\s*(?:[-*+>|#]|\d+\.|```|~~~))/.test(lastLine);
      if (field === "description" && isProse && !/[.!?:)\]`*_"”。！？]$/.test(lastLine))
        report("end the description with a full stop", field);
    },
  },
  {
    id: "text-markdown",
    severity: "error",
    scope: "house",
    why: "Descriptions are rendered on sites and in editors that are not ours: no HTML, no scripts, nothing fetched from elsewhere.",
    bad: "description: See <b>[here](javascript:alert(1))</b>.",
    good: "description: See **[the guide](https://developers.example.com/guide)**.",
    check({ field, text }, report) {
      for (const fault of faultsOfMarkdown(text)) report(fault, field);
    },
  },
  {
    id: "text-secret",
    severity: "error",
    scope: "house",
    why: "What is published is copied, tried and scanned for: a real secret is lost, one that looks real sets off alarms.",
    bad: "description: Send the header `X-Api-Key` with sk_live_ and your 24 characters, such as sk_live_….",
    good: "description: Send the header `X-Api-Key` with the key that the portal shows.",
    check({ field, text }, report) {
      const secret = secretIn(text);
      if (secret !== undefined)
        report(`this looks like ${secret}; write an invented one that cannot be mistaken`, field);
    },
  },
];

/** Whether every word of the text is one of the name's, or says nothing. */
function isNameAgain(text: string, name: string): boolean {
  // Of other alphabets we know no words, neither those of the name nor those that say nothing.
  if (/(?!\p{ASCII})\p{Letter}/u.test(text)) return false;
  const known = new Set(wordsOf(name).flatMap((word) => [word, `${word}s`, word.replace(/s$/, "")]));
  return wordsOf(text).every((word) => emptyWords.has(word) || known.has(word));
}
