import type { Api } from "../model/model.js";

/** A generated file. */
export interface File {
  /** Relative to the output folder, with "/" between its parts. */
  path: string;
  text: string;
}

/** What the configuration says of the packages to print, resolved: every field has a value. */
export interface EmitOptions {
  /** npm name of the package that the emitter prints, e.g. `@chekt/partner-api`; for docs, of the client that they show. */
  packageName: string;
  /** npm version (semver) of that package. */
  packageVersion: string;
  /** Names of all emitters of the output, whether they run now or not, for what one prints only beside another. */
  emitters: readonly string[];
}

/** Turns the model into files. A row of `emitters.ts`; its files lie in a folder that has the emitter's name. */
export interface Emitter {
  /** Paths are relative to the emitter's folder. */
  emit(api: Api, options: EmitOptions): File[] | Promise<File[]>;
}
