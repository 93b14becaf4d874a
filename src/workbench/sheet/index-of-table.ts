import {
  BaseFunction,
  IFunctionService,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/preset-sheets-core';
import type { Injector } from '@univerjs/core';

const NAME = 'INDEX';

/**
 * The engine's INDEX answers with a reference, and over a table's column of another sheet that reference loses its sheet:
 * =INDEX(Targets[Value],2) reads the calling sheet. Over a table it is given the column's values in place of the reference.
 */
export function mendIndexOverTables(injector: Injector): void {
  const service = injector.get(IFunctionService);
  const engine = service.getExecutor(NAME);
  if (!engine) throw new Error('The spreadsheet engine has no function INDEX.');
  class IndexOverTables extends BaseFunction {
    override minParams = engine!.minParams;
    override maxParams = engine!.maxParams;
    override needsReferenceObject = true;

    override calculate(...variants: FunctionVariantType[]): BaseValueObject | BaseReferenceObject {
      const [first, ...rest] = variants;
      const reference = first?.isReferenceObject() ? (first as BaseReferenceObject) : null;
      const over = reference?.isTable() ? reference.toArrayValueObject() : first;
      return engine!.calculate(over as BaseValueObject, ...(rest as BaseValueObject[])) as
        BaseValueObject | BaseReferenceObject;
    }
  }
  service.registerExecutors(new IndexOverTables(NAME));
}
