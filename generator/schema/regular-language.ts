import type { CharSet } from "refa";
import { refa } from "./refa.js";

/**
 * A set of strings over the Unicode scalar values, as a regular expression with intersection and complement.
 * Equal expressions are one object, so that the derivatives of an expression are finitely many (Brzozowski 1964; Owens, Reppy and
 * Turon, "Regular-expression derivatives re-examined", 2009): they are the states of its automaton, made as they are needed.
 */
export type Language = LanguageBase &
  (
    | { kind: "none" }
    | { kind: "empty-word" }
    | { kind: "characters"; set: CharSet }
    | { kind: "sequence"; first: Language; second: Language }
    | { kind: "repeat"; body: Language; min: number; max: number }
    | { kind: "or" | "and"; of: readonly Language[] }
    | { kind: "not"; body: Language }
  );

interface LanguageBase {
  readonly id: number;
  /** Whether the empty string is in it. */
  readonly nullable: boolean;
  /** By representative of a class of characters. */
  readonly derivatives: Map<number, Language>;
  /** Classes of characters that all have the same derivative; filled on first use. */
  classes: readonly CharSet[] | undefined;
}

type Shape = Language extends infer L ? (L extends Language ? Omit<L, keyof LanguageBase> : never) : never;

const MAXIMUM = 0x10ffff;
const SURROGATES = { min: 0xd800, max: 0xdfff };

let all: CharSet | undefined;

/** Every character that a JSON text in UTF-8 can carry: all code points but the surrogates. */
export function allCharacters(): CharSet {
  all ??= refa().CharSet.all(MAXIMUM).without(SURROGATES);
  return all;
}

/** Makes languages and keeps each one once. */
export class LanguageTable {
  readonly #known = new Map<string, Language>();
  readonly none: Language = this.#intern("none", false, { kind: "none" });
  readonly emptyWord: Language = this.#intern("empty", true, { kind: "empty-word" });
  /** Every string. */
  readonly all: Language = this.repeat(this.characters(allCharacters()), 0, Number.POSITIVE_INFINITY);

  characters(set: CharSet): Language {
    const scalars = set.without(SURROGATES);
    return scalars.isEmpty
      ? this.none
      : this.#intern(`[${scalars.toRangesString()}]`, false, { kind: "characters", set: scalars });
  }

  sequence(first: Language, second: Language): Language {
    if (first.kind === "none" || second.kind === "none") return this.none;
    if (first.kind === "empty-word") return second;
    if (second.kind === "empty-word") return first;
    if (first === this.all && second === this.all) return first;
    if (first.kind === "sequence") return this.sequence(first.first, this.sequence(first.second, second));
    return this.#intern(`${first.id}.${second.id}`, first.nullable && second.nullable, {
      kind: "sequence",
      first,
      second,
    });
  }

  repeat(body: Language, min: number, max: number): Language {
    if (max === 0 || body.kind === "empty-word") return this.emptyWord;
    if (body.kind === "none") return min === 0 ? this.emptyWord : this.none;
    if (min === 1 && max === 1) return body;
    const least = body.nullable ? 0 : min;
    return this.#intern(`${body.id}{${least},${max}}`, least === 0, { kind: "repeat", body, min: least, max });
  }

  or(languages: Iterable<Language>): Language {
    return this.#combine("or", languages, this.none, this.all);
  }

  and(languages: Iterable<Language>): Language {
    return this.#combine("and", languages, this.all, this.none);
  }

  not(body: Language): Language {
    if (body.kind === "not") return body.body;
    if (body === this.none) return this.all;
    if (body === this.all) return this.none;
    return this.#intern(`!${body.id}`, !body.nullable, { kind: "not", body });
  }

  /** The finite language of these words, as a tree over their first characters. */
  words(words: readonly string[]): Language {
    return this.#tree(
      words.map((word) => Array.from(word, (character) => character.codePointAt(0) ?? 0)),
      0,
    );
  }

  /** What may follow a character: the strings that are in the language when put behind it. */
  derivative(language: Language, character: number): Language {
    const known = language.derivatives.get(character);
    if (known !== undefined) return known;
    const derived = this.#derive(language, character);
    language.derivatives.set(character, derived);
    return derived;
  }

  #derive(language: Language, character: number): Language {
    switch (language.kind) {
      case "none":
      case "empty-word":
        return this.none;
      case "characters":
        return language.set.has(character) ? this.emptyWord : this.none;
      case "sequence": {
        const inFirst = this.sequence(this.derivative(language.first, character), language.second);
        return language.first.nullable ? this.or([inFirst, this.derivative(language.second, character)]) : inFirst;
      }
      case "repeat": {
        const { body, min, max } = language;
        return this.sequence(this.derivative(body, character), this.repeat(body, Math.max(min - 1, 0), max - 1));
      }
      case "or":
        return this.or(language.of.map((part) => this.derivative(part, character)));
      case "and":
        return this.and(language.of.map((part) => this.derivative(part, character)));
      case "not":
        return this.not(this.derivative(language.body, character));
      default:
        return language satisfies never;
    }
  }

  #combine(kind: "or" | "and", languages: Iterable<Language>, neutral: Language, absorbing: Language): Language {
    const members = new Map<number, Language>();
    const add = (language: Language) => {
      if (language.kind === kind) for (const part of language.of) add(part);
      else if (language !== neutral) members.set(language.id, language);
    };
    for (const language of languages) add(language);
    if (members.has(absorbing.id)) return absorbing;
    for (const member of members.values()) {
      if (member.kind === "not" && members.has(member.body.id)) return absorbing;
    }
    const of = [...members.values()].sort((a, b) => a.id - b.id);
    const [only] = of;
    if (only === undefined) return neutral;
    if (of.length === 1) return only;
    const nullable = kind === "or" ? of.some((part) => part.nullable) : of.every((part) => part.nullable);
    return this.#intern(`${kind}${of.map((part) => part.id).join()}`, nullable, { kind, of });
  }

  #tree(words: readonly (readonly number[])[], depth: number): Language {
    const byFirst = new Map<number, (readonly number[])[]>();
    let ends = false;
    for (const word of words) {
      const character = word[depth];
      if (character === undefined) ends = true;
      else byFirst.set(character, [...(byFirst.get(character) ?? []), word]);
    }
    const branches = [...byFirst].map(([character, group]) =>
      this.sequence(this.characters(refa().CharSet.fromCharacter(MAXIMUM, character)), this.#tree(group, depth + 1)),
    );
    return this.or(ends ? [this.emptyWord, ...branches] : branches);
  }

  #intern(key: string, nullable: boolean, shape: Shape): Language {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const language: Language = { id: this.#known.size, nullable, derivatives: new Map(), classes: undefined, ...shape };
    this.#known.set(key, language);
    return language;
  }
}

/** Divides all characters into classes that the language does not tell apart at its first position. */
export function characterClasses(language: Language): readonly CharSet[] {
  language.classes ??= classesOf(language);
  return language.classes;
}

function classesOf(language: Language): readonly CharSet[] {
  switch (language.kind) {
    case "none":
    case "empty-word":
      return [allCharacters()];
    case "characters":
      return refine([allCharacters()], [language.set]);
    case "sequence":
      return language.first.nullable
        ? refine(characterClasses(language.first), characterClasses(language.second))
        : characterClasses(language.first);
    case "repeat":
    case "not":
      return characterClasses(language.body);
    case "or":
    case "and":
      return language.of.map(characterClasses).reduce(refine);
    default:
      return language satisfies never;
  }
}

/** The coarsest division in which every set is a union of classes. */
export function refine(classes: readonly CharSet[], sets: readonly CharSet[]): readonly CharSet[] {
  if (sets.length === 1 && sets[0] === allCharacters()) return classes;
  let refined = classes;
  for (const set of sets) {
    refined = refined.flatMap((part) => {
      const inside = part.intersect(set);
      if (inside.isEmpty) return [part];
      const outside = part.without(set);
      return outside.isEmpty ? [part] : [inside, outside];
    });
  }
  return refined;
}
