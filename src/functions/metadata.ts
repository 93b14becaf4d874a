/** What Excel must know of the functions before it runs them (functions.json), in either language. */
import { inLanguage, type Language } from '../ledger/language';
import type { FunctionDeclaration } from './declaration';
import { functionTable } from './functionTable';

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'matrix';
  readonly optional?: true;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
}

export interface FunctionsMetadata {
  /** Formatted numbers of TARGET and RESULT reach GAP with their format, which tells their unit. */
  readonly allowCustomDataForDataTypeAny: true;
  /** One #N/A in a column does not spoil the answers of the others. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** The contents of functions.json. Not volatile, no streaming, no addresses: the answers depend on the arguments and the ledger. */
export function metadata(language: Language): FunctionsMetadata {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: functionTable.map((declaration) => metadataOf(declaration, language)),
  };
}

function metadataOf(
  { id, description, parameters }: FunctionDeclaration,
  language: Language,
): FunctionMetadata {
  return {
    id,
    name: id,
    description: inLanguage(description, language),
    parameters: Object.values(parameters).map(({ name, help, presence }) => ({
      name: inLanguage(name, language),
      description: inLanguage(help, language),
      type: 'any',
      dimensionality: 'matrix',
      ...(presence === 'optional' && { optional: true as const }),
    })),
    result: { type: 'any', dimensionality: 'matrix' },
  };
}
