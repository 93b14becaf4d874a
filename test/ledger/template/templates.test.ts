import { planFill } from '../../../src/ledger/template';
import { counterexamples } from './counterexamples';
import { cityFigures, figures } from './figures';
import { draw, planInShort } from './sheet';
import { templates } from './templates';

describe('every cell of the sheets that come to bureaus gets what a careful clerk would write, or stays for the clerk’s reason', () => {
  test.each([...templates, ...counterexamples].map((template) => [template.what, template] as const))(
    '%s',
    (_, template) => {
      const plan = planFill(
        draw(template.drawing),
        template.ledger === 'city' ? cityFigures : figures,
        template.options,
      );
      expect(planInShort(plan)).toEqual(template.expected);
    },
  );
});
