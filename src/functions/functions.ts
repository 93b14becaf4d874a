/** Hands the functions to Excel: the only place that knows Excel's runtime of custom functions and its errors. */
import type { Language } from '../ledger/language';
import { ledgerIndex } from '../ledger/ledgerIndex';
import { callFunction, type CellOutcome } from './call';
import type { FunctionDeclaration } from './declaration';
import { FunctionError } from './functionError';
import { functionTable } from './functionTable';

for (const declaration of functionTable) {
  CustomFunctions.associate(declaration.id, (...args: unknown[]) => implementation(declaration, args));
}

/** Excel adds its own invocation object behind the arguments; the parameters count, not what follows them. */
function implementation(declaration: FunctionDeclaration, args: readonly unknown[]): unknown[][] {
  const given = args.slice(0, Object.keys(declaration.parameters).length);
  const outcomes = callFunction(declaration, given, ledgerIndex, ledgerIndex.language ?? displayLanguage());
  const [[only] = []] = outcomes;
  // Excel shows the sentence of an error that is thrown; of one inside an array only from some versions on.
  if (outcomes.length === 1 && outcomes[0]!.length === 1 && only instanceof FunctionError)
    throw excelError(only);
  return outcomes.map((row) => row.map(excelValue));
}

function excelValue(outcome: CellOutcome): unknown {
  if (outcome instanceof FunctionError) return excelError(outcome);
  return typeof outcome === 'object' && 'sort' in outcome ? outcome.error : outcome;
}

function excelError(error: FunctionError): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(
    error.sort === 'value' ? invalidValue : notAvailable,
    error.sentence(displayLanguage()),
  );
}

/** Sentences of errors are for the person at the screen; words of answers are for the workbook, in its own language. */
function displayLanguage(): Language {
  const language = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage;
  return language && !language.toLowerCase().startsWith('zh') ? 'en-US' : 'zh-CN';
}
