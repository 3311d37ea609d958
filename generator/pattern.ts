import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";

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
      if (kind === "lookahead") fault ??= `looks ahead: \`${raw}\``;
      if (kind === "lookbehind") fault ??= `looks behind: \`${raw}\``;
    },
    onBackreferenceEnter({ raw }) {
      fault ??= `refers back to a group: \`${raw}\``;
    },
    onQuantifierEnter({ min, max, raw }) {
      if (min > 1000 || (max > 1000 && Number.isFinite(max))) fault ??= `repeats more than 1000 times: \`${raw}\``;
    },
  });
  return fault;
}

/**
 * Whether a backtracking engine surely needs no exponential time: nothing that is repeated without end holds a choice,
 * so that there are not several ways to match the same text again and again.
 */
export function isSafeToRun(pattern: string): boolean {
  const root = parsePattern(pattern);
  if (root === undefined) return false;
  let isSafe = true;
  visitRegExpAST(root, {
    onQuantifierEnter({ max, element }) {
      if (max > 100 && hasChoice(element)) isSafe = false;
    },
    onBackreferenceEnter() {
      isSafe = false;
    },
  });
  return isSafe;
}

function hasChoice(element: AST.QuantifiableElement): boolean {
  let found = false;
  visitRegExpAST(element, {
    onQuantifierEnter({ min, max }) {
      if (min !== max) found = true;
    },
    onGroupEnter({ alternatives }) {
      if (alternatives.length > 1) found = true;
    },
    onCapturingGroupEnter({ alternatives }) {
      if (alternatives.length > 1) found = true;
    },
  });
  return found;
}

/** Whether a pattern is one under the flag `u`, which JSON Schema asks for (2020-12, core, 6.4). */
export function isUnicodePattern(pattern: string): boolean {
  return parsePattern(pattern, [true]) !== undefined;
}

function parsePattern(pattern: string, flags: readonly boolean[] = [true, false]): AST.Pattern | undefined {
  for (const unicode of flags) {
    try {
      return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern, 0, pattern.length, { unicode });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}
