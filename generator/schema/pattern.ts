import type { CharSet, Concatenation, Element, NoParent } from "refa";
import { Undecided } from "./budget.js";
import { refa } from "./refa.js";
import { allCharacters, type Language, type LanguageTable, refine } from "./regular-language.js";

/** What precedes a position: nothing, or a character of this class. */
type Before = CharSet | undefined;
/** The strings that may follow a position, given what precedes it. */
type Rest = (before: Before) => Language;

const MAXIMUM = 0x10ffff;
/** Repetitions of a group with assertions in it are written out up to this many times. */
const UNROLLED = 8;

/**
 * The strings in which an ECMA-262 regular expression finds a match, as `pattern` asks (JSON Schema Validation, section 6.3.3).
 * Look-ahead and one-character look-behind (`^` and `\b` are such) are part of the language: each is a condition on what follows.
 * Throws Undecided for back references and longer look-behinds.
 */
export function patternLanguage(source: string, flags: string, table: LanguageTable): Language {
  const alternatives = parse(source, flags);
  const classes = refine([allCharacters()], charactersBehind(alternatives));
  const compiler = compilerOf(classes, table);
  const anything: Rest = () => table.all;
  const fromHere = (before: Before) => compiler.alternatives(alternatives, anything)(before);
  return table.or([
    fromHere(undefined),
    ...classes.map((set) => table.sequence(table.all, table.sequence(table.characters(set), fromHere(set)))),
  ]);
}

function parse(source: string, flags: string): NoParent<Concatenation>[] {
  try {
    return refa().JS.Parser.fromLiteral({ source, flags }).parse({ backreferences: "throw" }).expression.alternatives;
  } catch (error) {
    const why =
      error instanceof Error && /back ?reference/i.test(error.message) ? "uses a back reference" : "cannot be read";
    throw new Undecided(`pattern ${JSON.stringify(source)} ${why}`);
  }
}

function compilerOf(classes: readonly CharSet[], table: LanguageTable) {
  function alternatives(list: readonly NoParent<Concatenation>[], rest: Rest): Rest {
    const options = list.map(({ elements }) => sequence(elements, rest));
    return remembered((before) => table.or(options.map((option) => option(before))));
  }

  function sequence(elements: readonly NoParent<Element>[], rest: Rest): Rest {
    return elements.reduceRight<Rest>((following, element) => remembered(compile(element, following)), rest);
  }

  function compile(element: NoParent<Element>, rest: Rest): Rest {
    switch (element.type) {
      case "CharacterClass":
        return () => consume(scalars(element.characters), rest);
      case "Alternation":
        return alternatives(element.alternatives, rest);
      case "Quantifier":
        return quantifier(element.alternatives, element.min, element.max, rest);
      case "Assertion":
        return element.kind === "ahead" ? lookAhead(element, rest) : lookBehind(element, rest);
      case "Unknown":
        throw new Undecided("pattern uses a form that is not regular");
      default:
        return element satisfies never;
    }
  }

  function consume(set: CharSet, rest: Rest): Language {
    return table.or(
      classes.map((part) => {
        const shared = part.intersect(set);
        return shared.isEmpty ? table.none : table.sequence(table.characters(shared), rest(part));
      }),
    );
  }

  function lookAhead(element: { negate: boolean; alternatives: NoParent<Concatenation>[] }, rest: Rest): Rest {
    const condition = alternatives(element.alternatives, () => table.all);
    return (before) => {
      const ahead = condition(before);
      return table.and([element.negate ? table.not(ahead) : ahead, rest(before)]);
    };
  }

  function lookBehind(element: { negate: boolean; alternatives: NoParent<Concatenation>[] }, rest: Rest): Rest {
    const sets = element.alternatives.map(singleCharacter);
    return (before) => {
      const holds = before !== undefined && sets.some((set) => !before.isDisjointWith(set));
      return holds === element.negate ? table.none : rest(before);
    };
  }

  function quantifier(body: readonly NoParent<Concatenation>[], min: number, max: number, rest: Rest): Rest {
    if (!body.some(hasAssertion)) return repeated(body, min, max, rest);
    if (max > UNROLLED) throw new Undecided("pattern repeats a group with an assertion in it");
    if (max === 0) return rest;
    const once = alternatives(body, quantifier(body, Math.max(min - 1, 0), max - 1, rest));
    return min > 0 ? once : (before) => table.or([once(before), rest(before)]);
  }

  /** Without assertions inside, what comes before matters to the rest alone: the last character that was read decides. */
  function repeated(body: readonly NoParent<Concatenation>[], min: number, max: number, rest: Rest): Rest {
    const loop = table.repeat(plain(body), min, max);
    if (classes.length === 1) {
      // Only whether anything precedes can matter.
      return (before) => {
        const later = rest(allCharacters());
        const now = loop.nullable ? rest(before) : table.none;
        if (now === later || !loop.nullable) return table.sequence(loop, later);
        const nonEmpty = table.and([loop, table.not(table.emptyWord)]);
        return table.or([now, table.sequence(nonEmpty, later)]);
      };
    }
    return (before) =>
      table.or([
        loop.nullable ? rest(before) : table.none,
        ...classes.map((set) => {
          const endsInClass = table.sequence(table.all, table.characters(set));
          return table.sequence(table.and([loop, endsInClass]), rest(set));
        }),
      ]);
  }

  /** The language of alternatives that hold no assertion. */
  function plain(body: readonly NoParent<Concatenation>[]): Language {
    return table.or(
      body.map(({ elements }) =>
        elements.reduceRight<Language>(
          (following, element) => table.sequence(plainElement(element), following),
          table.emptyWord,
        ),
      ),
    );
  }

  function plainElement(element: NoParent<Element>): Language {
    switch (element.type) {
      case "CharacterClass":
        return table.characters(scalars(element.characters));
      case "Alternation":
        return plain(element.alternatives);
      case "Quantifier":
        return table.repeat(plain(element.alternatives), element.min, element.max);
      default:
        throw new Undecided("pattern uses a form that is not regular");
    }
  }

  return { alternatives };
}

/** What several alternatives go on with is worked out once for each class of characters before it. */
function remembered(rest: Rest): Rest {
  const known = new Map<Before, Language>();
  return (before) => {
    const language = known.get(before) ?? rest(before);
    known.set(before, language);
    return language;
  };
}

function hasAssertion({ elements }: NoParent<Concatenation>): boolean {
  return elements.some((element) => {
    if (element.type === "Assertion") return true;
    return (element.type === "Alternation" || element.type === "Quantifier") && element.alternatives.some(hasAssertion);
  });
}

/** The sets that look-behinds ask about. */
function charactersBehind(alternatives: readonly NoParent<Concatenation>[]): CharSet[] {
  return alternatives.flatMap(({ elements }) =>
    elements.flatMap((element) => {
      if (element.type === "CharacterClass" || element.type === "Unknown") return [];
      const own =
        element.type === "Assertion" && element.kind === "behind" ? element.alternatives.map(singleCharacter) : [];
      return [...own, ...charactersBehind(element.alternatives)];
    }),
  );
}

function singleCharacter({ elements }: NoParent<Concatenation>): CharSet {
  const [element, ...more] = elements;
  if (element?.type !== "CharacterClass" || more.length > 0) throw new Undecided("pattern uses a look-behind");
  return scalars(element.characters);
}

/**
 * Over code points. Without the `u` flag a class is over UTF-16 units: one that has all or none of the units above ASCII
 * is read as having all or none of the code points.
 */
function scalars(set: CharSet): CharSet {
  if (set.maximum === MAXIMUM) return set;
  const beyond = { min: 0x80, max: set.maximum };
  const ascii = refa().CharSet.empty(MAXIMUM).union(set.without(beyond).ranges);
  if (set.isDisjointWith(beyond)) return ascii;
  if (!set.isSupersetOf(beyond)) throw new Undecided("pattern without the u flag distinguishes letters beyond ASCII");
  return ascii.union([{ min: 0x80, max: MAXIMUM }]);
}
