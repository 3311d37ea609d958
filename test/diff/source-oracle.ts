import { posix } from "node:path";
import ts from "typescript";
import { schemeCredentials } from "../../generator/emit/client/security.js";
import { client } from "../../generator/emit/client.js";
import { pathsModule } from "../../generator/emit/paths.js";
import { clientFunctions } from "../../generator/model/functions.js";
import type { Api } from "../../generator/model/model.js";
import { addressOf, isAbsolute } from "../../generator/model/servers.js";
import { strictest } from "../support/typescript.js";

/** Two versions of an API. */
export interface ApiPair {
  base: Api;
  revision: Api;
}

/**
 * Whether the caller writes what has the type, or reads it. An old caller writes all that the old type has, and reads all of it: so
 * what was there must be there still, and not only be assignable.
 */
type Role = "writes" | "reads";

/**
 * Asks TypeScript whether programs against the packages of the base compile against those of the revision, the client and its entry for
 * openapi-fetch, and the package for that alone: for each pair by name, what no longer does. One program holds all packages, which share
 * one runtime.
 */
export async function sourceBreaks(pairs: ReadonlyMap<string, ApiPair>): Promise<Map<string, string[]>> {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  const folderOf = async (api: Api): Promise<string> => {
    const key = JSON.stringify(api);
    const known = folders.get(key);
    if (known !== undefined) return known;
    const folder = `/api${folders.size}`;
    folders.set(key, folder);
    for (const { path, text } of await client.emit(api, packageOptions))
      if (path.endsWith(".ts")) files.set(path.startsWith("src/runtime/") ? `/${path}` : `${folder}/${path}`, text);
    files.set(`${folder}/src/alone.ts`, await pathsModule(api));
    for (const module of ["paths", "alone"]) {
      if (!files.has(`${folder}/src/${module}.ts`)) throw new Error(`no ${module} of ${folder}`);
      files.set(`${folder}/src/calls-of-${module}.ts`, callsThrough(module));
    }
    return folder;
  };
  const entries = new Map<string, { base: string; revision: string }[]>();
  for (const [name, { base, revision }] of pairs) {
    const [old, young] = [await folderOf(base), await folderOf(revision)];
    const calls = callsOfClient(base);
    const callers = {
      base: `${old}/src/calls-of-${files.size}.ts`,
      revision: `${young}/src/calls-of-${files.size}.ts`,
    };
    for (const path of Object.values(callers)) files.set(path, calls);
    const modules = ["index.ts", "calls-of-paths.ts", "calls-of-alone.ts"];
    const both = modules.map((module) => ({ base: `${old}/src/${module}`, revision: `${young}/src/${module}` }));
    entries.set(name, [callers, ...both]);
  }
  const program = programOf(
    files,
    new Set([...entries.values()].flat().flatMap(({ base, revision }) => [base, revision])),
  );
  const compare = comparison(program.getTypeChecker());
  const fileAt = (path: string): ts.SourceFile => {
    const file = program.getSourceFile(path);
    if (!file) throw new Error(`no ${path}`);
    return file;
  };
  return new Map(
    [...pairs].map(([name, pair]) => {
      const both = (entries.get(name) ?? []).map(({ base, revision }) => [fileAt(base), fileAt(revision)] as const);
      const [callers] = both;
      const [sound, broken] = (callers ?? []).map((file) => program.getSemanticDiagnostics(file).map(textOf));
      if (sound?.length) throw new Error(`the caller of the base of ${name}: ${sound[0]}`);
      return [name, [...(broken ?? []), ...both.flatMap(([base, revision]) => compare(base, revision, pair))]];
    }),
  );
}

/**
 * A program that makes clients with the credentials of each scheme, and names functions that compute with the caller's own types by
 * what they are for any of these.
 */
function callsOfClient(api: Api): string {
  const url = api.servers[0] ? addressOf(api.servers[0]) : "";
  const ways = schemeCredentials(api, url).flatMap((scheme) => scheme.ways.map(({ options }) => options));
  const server = isAbsolute(url) ? [] : ["baseUrl"];
  const made = [...(ways.length === 0 ? [[]] : ways), ways.flat()].map((options, index) => {
    const members = [...new Set([...options, ...server])].map((name) => `${JSON.stringify(name)}: ""`);
    return `export const client${index} = api.createExample(${members.length > 0 ? `{ ${members.join(", ")} }` : ""});`;
  });
  const functions = [...clientFunctions(api).values()]
    .filter(({ columns }) => columns.some(({ role }) => role === "fields"))
    .map(
      ({ identifier: name }) =>
        `  ${name}: (...args: Parameters<typeof api.${name}>) => ReturnType<typeof api.${name}>;`,
    );
  return [
    'import * as api from "./index.js";',
    ...made,
    `export declare const functions: {\n${functions.join("\n")}\n};\n`,
  ].join("\n");
}

function textOf({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, " ");
}

/** A module with a function for every operation that openapi-fetch calls through the `paths` of a module. */
function callsThrough(module: string): string {
  return `
import type { FetchResponse, ParamsOption, RequestBodyOption } from "openapi-fetch";
import type { MediaType } from "openapi-typescript-helpers";
import type { paths } from "./${module}.js";

type Called<Item> = { [Method in keyof Item]: Item[Method] extends { responses: unknown } ? Method : never }[keyof Item];
export type OpenapiFetch = {
  [Path in keyof paths]: {
    [Method in Called<paths[Path]>]: (
      init: ParamsOption<paths[Path][Method]> & RequestBodyOption<paths[Path][Method]>,
    ) => Pick<FetchResponse<paths[Path][Method] & {}, {}, MediaType>, "data" | "error">;
  };
};
`;
}

/** What the oracle calls the client. */
export const packageOptions = {
  packageName: "example",
  packageVersion: "1.0.0",
  emitters: ["client", "openapi-fetch"],
};

/** A program of files that are not on disk. */
function programOf(files: ReadonlyMap<string, string>, entries: ReadonlySet<string>): ts.Program {
  const host = ts.createCompilerHost(strictest);
  const { getSourceFile } = host;
  host.getSourceFile = (path, target) => {
    const text = files.get(path);
    if (text === undefined) return getSourceFile(path, target);
    const options = typeof target === "object" ? target : { languageVersion: target };
    return ts.createSourceFile(path, text, { ...options, impliedNodeFormat: ts.ModuleKind.ESNext }, true);
  };
  host.resolveModuleNameLiterals = (literals, containing) =>
    literals.map(({ text }) => {
      if (!text.startsWith(".")) return ts.resolveModuleName(text, import.meta.filename, strictest, host);
      const path = posix.join(posix.dirname(containing), text).replace(/\.js$/, ".ts");
      const resolvedFileName = path.replace(/^.*\/src\/runtime\//, "/src/runtime/");
      return { resolvedModule: { resolvedFileName, extension: ts.Extension.Ts } };
    });
  return ts.createProgram([...entries], strictest, host);
}

/**
 * Exports that are not compared: types and functions that compute with the caller's options, which the options and operations stand for,
 * and the addresses of servers, which are data under names made from their descriptions.
 */
const unlike = ["Given", "Known", "Scheme", "createExample", "createClient", "servers"];

function comparison(
  checker: ts.TypeChecker,
): (base: ts.SourceFile, revision: ts.SourceFile, pair: ApiPair) => string[] {
  return (base, revision, pair) => {
    const problems = new Set<string>();
    const visited = new Set<string>();
    const [before, after] = [exportsOf(base), exportsOf(revision)];
    for (const name of unlike) before.delete(name);
    const roles = rolesOf(pair);
    for (const [name, one] of before) {
      const other = after.get(name);
      if (!other) {
        problems.add(`${name} is gone`);
        continue;
      }
      if ((one.flags & ts.SymbolFlags.Value) !== 0 && (other.flags & ts.SymbolFlags.Value) === 0)
        problems.add(`${name} is no value`);
      if ((one.flags & ts.SymbolFlags.Value) !== 0)
        walk(checker.getTypeOfSymbol(one), checker.getTypeOfSymbol(other), "reads", name);
      if ((one.flags & ts.SymbolFlags.Type) !== 0)
        for (const role of isGeneric(one) ? [] : roles(name))
          walk(checker.getDeclaredTypeOfSymbol(one), checker.getDeclaredTypeOfSymbol(other), role, name);
    }
    return [...problems];

    /** @param path of the place, as a reader would write it */
    function walk(old: ts.Type, young: ts.Type, role: Role, path: string): void {
      const key = `${id(old)} ${id(young)} ${role}`;
      if (old === young || visited.has(key)) return;
      visited.add(key);
      if (old.getCallSignatures()[0]?.getTypeParameters()) return; // it depends on the caller's own types
      const isAssignable =
        role === "writes" ? checker.isTypeAssignableTo(old, young) : checker.isTypeAssignableTo(young, old);
      if (!isAssignable)
        problems.add(`${path} ${role}: ${checker.typeToString(old)} -> ${checker.typeToString(young)}`);
      const [signature] = old.getCallSignatures();
      const [otherSignature] = young.getCallSignatures();
      if (!isForeign(old) && signature && otherSignature) walkSignatures(signature, otherSignature, role, path);
      else for (const [one, other] of cases(old, young, role, path)) walkProperties(one, other, role, path);
    }

    function walkSignatures(old: ts.Signature, young: ts.Signature, role: Role, path: string): void {
      const other: Role = role === "reads" ? "writes" : "reads";
      for (const [index, parameter] of old.parameters.entries()) {
        const counterpart = young.parameters[index];
        if (counterpart)
          walk(
            checker.getTypeOfSymbol(parameter),
            checker.getTypeOfSymbol(counterpart),
            other,
            `${path}(${parameter.name})`,
          );
      }
      walk(old.getReturnType(), young.getReturnType(), role, `${path}()`);
    }

    /** Each member of the old union with those of the new that stand for it. */
    function cases(old: ts.Type, young: ts.Type, role: Role, path: string): [ts.Type, ts.Type][] {
      const members = young.isUnion() ? young.types : [young];
      return (old.isUnion() ? old.types : [old]).flatMap((one): [ts.Type, ts.Type][] => {
        if ((one.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0) return [];
        if (members.includes(one)) return [];
        const fits = members.filter((other) =>
          role === "writes" ? checker.isTypeAssignableTo(one, other) : checker.isTypeAssignableTo(other, one),
        );
        const first =
          fits.find((other) => other.symbol === one.symbol) ??
          fits[0] ??
          (members.length === 1 ? members[0] : undefined);
        const isComparable = one.isLiteral() && checker.isTypeAssignableTo(one, young);
        if (fits.length === 0 && old.isUnion() && !isComparable)
          problems.add(`${path} ${role}: the case ${checker.typeToString(one)} is gone`);
        return first ? [[one, first]] : [];
      });
    }

    function walkProperties(old: ts.Type, young: ts.Type, role: Role, path: string): void {
      if ((old.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0 || old.symbol?.name === "Client")
        return;
      if (isForeign(old)) {
        if (old.symbol !== young.symbol) return;
        const [before, after] = [old, young].map(argumentsOf);
        for (const [index, one] of (before ?? []).entries()) {
          const other = after?.[index];
          if (other) walk(one, other, role, `${path}<${index}>`);
        }
        return;
      }
      for (const info of [ts.IndexKind.String, ts.IndexKind.Number]) {
        const [one, other] = [checker.getIndexTypeOfType(old, info), checker.getIndexTypeOfType(young, info)];
        if (one && other) walk(one, other, role, `${path}[]`);
        else if (one) problems.add(`${path} ${role}: further names are gone`);
      }
      if (checker.isArrayType(old) || checker.isTupleType(old)) return;
      const isOpen = checker.getIndexTypeOfType(young, ts.IndexKind.String) !== undefined;
      for (const property of checker.getPropertiesOfType(old)) {
        const counterpart = checker.getPropertyOfType(young, property.name);
        if (counterpart)
          walk(
            checker.getTypeOfSymbol(property),
            checker.getTypeOfSymbol(counterpart),
            role,
            `${path}.${property.name}`,
          );
        else if (!isOpen && young.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))
          problems.add(`${path} ${role}: ${property.name} is gone`);
      }
    }
  };

  /** The arguments of a generic type of the runtime or the library. */
  function argumentsOf(type: ts.Type): readonly ts.Type[] {
    const isReference = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
    return isReference ? checker.getTypeArguments(type as ts.TypeReference) : [];
  }

  function exportsOf(file: ts.SourceFile): Map<string, ts.Symbol> {
    const module = checker.getSymbolAtLocation(file);
    const symbols = module ? checker.getExportsOfModule(module) : [];
    return new Map(
      symbols.map((symbol) => [
        symbol.name,
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      ]),
    );
  }
}

/** Whether a type is the runtime's or the library's, which both clients share: only its arguments can differ. */
function isForeign({ symbol }: ts.Type): boolean {
  const file = (symbol as ts.Symbol | undefined)?.declarations?.[0]?.getSourceFile().fileName;
  return file !== undefined && !/^\/api\d+\/src\//.test(file);
}

/** Whether a type has parameters of its own: like functions that have some, it depends on the caller's own types. */
function isGeneric({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some(
    (declaration) =>
      (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) && declaration.typeParameters,
  );
}

/** The compiler numbers its types; two of them are a key. */
function id(type: ts.Type): number {
  return (type as ts.Type & { id: number }).id;
}

/**
 * What a caller does with what has a type by that name: types of schemas have the roles of the messages that they travel in, both
 * where they travel in none.
 */
function rolesOf({ base }: ApiPair): (name: string) => readonly Role[] {
  const reach = (roots: unknown): Set<string> => {
    const found = new Set(references(roots));
    for (const name of found)
      for (const next of references(base.schemas.find(({ identifier }) => identifier === name)?.schema))
        found.add(next);
    return found;
  };
  const calls = [
    ...base.webhooks,
    ...base.operations.flatMap(({ callbacks }) => callbacks.flatMap(({ operations }) => operations)),
  ];
  const written = reach([
    base.operations.map(({ parameters, requestBody }) => [parameters, requestBody]),
    calls.map(({ responses }) => responses),
  ]);
  const read = reach([
    base.operations.map(({ responses }) => responses),
    calls.map(({ parameters, requestBody }) => [parameters, requestBody]),
  ]);
  return (name) => {
    const schema = base.schemas.find(
      ({ identifier, requestIdentifier }) => identifier === name || requestIdentifier === name,
    );
    if (!schema) return /(?:Options|(?<!Without)Credentials|Parameters\d*)$/.test(name) ? ["writes"] : ["reads"];
    const roles: Role[] = [];
    if (written.has(schema.identifier) && schema.requestIdentifier === name) roles.push("writes");
    if (read.has(schema.identifier) && schema.identifier === name) roles.push("reads");
    return written.has(schema.identifier) || read.has(schema.identifier) ? roles : ["writes", "reads"];
  };
}

function references(node: unknown): string[] {
  return [...JSON.stringify(node ?? null).matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name = ""]) => name);
}
