import { _, type CodeKeywordDefinition, type KeywordCxt, Name } from "ajv";
import type { Ajv2020 } from "ajv/dist/2020.js";
import { evaluatedPropsToName } from "ajv/dist/compile/util.js";

/**
 * Mends what Ajv takes for evaluated where that depends on the value: it counts what a branch evaluates that fails after all, and
 * what an `if` does that does not hold, and of items it confuses "all" with "the first" (JSON Schema Core, section 11).
 */
export function mendEvaluated(ajv: Ajv2020): void {
  for (const keyword of ["anyOf", "oneOf", "dependentSchemas"]) wrap(ajv, keyword, beginEvaluated);
  wrap(ajv, "if", (context) => {
    beginEvaluated(context);
    mergeWhereValid(context);
  });
  wrap(ajv, "unevaluatedItems", ({ gen, it, data }) => {
    if (it.items instanceof Name)
      it.items = gen.const("items", _`${it.items} === true ? ${data}.length : ${it.items} || 0`);
  });
}

/** Does something before the keyword's code is written, in this Ajv alone. */
function wrap(ajv: Ajv2020, keyword: string, before: (context: KeywordCxt) => void): void {
  const definition = ajv.getKeyword(keyword) as CodeKeywordDefinition;
  const { code } = definition;
  definition.code = (context, ruleType) => {
    before(context);
    code(context, ruleType);
  };
}

/** What is evaluated is kept in variables from here on. Else Ajv takes the first branch's for them, whether it holds or not. */
function beginEvaluated({ gen, it }: KeywordCxt): void {
  if (it.props !== true && !(it.props instanceof Name)) it.props = evaluatedPropsToName(gen, it.props);
  if (it.items !== true && !(it.items instanceof Name)) it.items = gen.var("items", it.items ?? 0);
}

/** Adds what the condition evaluates only where it holds. */
function mergeWhereValid(context: KeywordCxt): void {
  const [subschema, merge] = [context.subschema.bind(context), context.mergeEvaluated.bind(context)];
  let latest: Name | undefined;
  context.subschema = (applied, valid) => {
    latest = valid;
    return subschema(applied, valid);
  };
  context.mergeEvaluated = (inner, to) => {
    if (to === undefined && latest) context.gen.if(latest, () => merge(inner, Name));
    else merge(inner, to);
  };
}
