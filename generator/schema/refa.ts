import { createRequire } from "node:module";

type Refa = typeof import("refa");

let loaded: Refa | undefined;

/** The package refa, read when the first pattern is looked at: a megabyte of tables that most comparisons can do without. */
export function refa(): Refa {
  loaded ??= createRequire(import.meta.url)("refa") as Refa;
  return loaded;
}
