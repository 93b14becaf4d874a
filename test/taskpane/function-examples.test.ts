import { functionTable } from '../../src/functions/functionTable';
import { functionExamples } from '../../src/taskpane/pages/settings/function-examples';

test('every function has an example of its own, and no example is of a function that is gone', () => {
  expect(Object.keys(functionExamples).sort()).toEqual(functionTable.map(({ id }) => id).sort());
  for (const [id, formula] of Object.entries(functionExamples)) {
    expect(formula.startsWith(`=ZB.${id}(`)).toBe(true);
  }
});
