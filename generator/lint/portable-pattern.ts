import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";

/**
 * Why RE2, and the engines that follow it, refuse an ECMA-262 pattern; undefined where they take it. A pattern that is
 * no regular expression at all is an error of the document that others report.
 */
export function portabilityFaultOf(pattern: string): string | undefined {
  const root = parsePattern(pattern);
  if (root === undefined) return undefined;
  let fault: string | undefined;
  visitRegExpAST(root, {
    onAssertionEnter({ kind, raw }) {
      if (kind === "lookahead" || kind === "lookbehind")
        fault ??= `looks ${kind === "lookahead" ? "ahead" : "behind"}: \`${raw}\``;
    },
    onBackreferenceEnter({ raw }) {
      fault ??= `refers back to a group: \`${raw}\``;
    },
    onQuantifierEnter({ min, max, raw }) {
      if (Math.max(min, max === Number.POSITIVE_INFINITY ? 0 : max) > 1000)
        fault ??= `repeats more than 1000 times: \`${raw}\``;
    },
  });
  return fault;
}

function parsePattern(pattern: string) {
  for (const unicode of [true, false]) {
    try {
      return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, 0, pattern.length, { unicode });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}
