import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTemplate } from '../../../src/cli/fill/template-file';
import { fillsOf } from '../../../src/cli/fill/fills';
import { planFill, type FillPlan } from '../../../src/ledger/template';
import { cityFigures, figures } from '../../ledger/template/figures';
import { planInShort } from '../../ledger/template/sheet';
import { templates, type Template } from '../../ledger/template/templates';
import { readBack, workbookOf } from './workbooks';

const named = templates.map((template, index) => [template.what, template, index] as const);
const folder = join(__dirname, 'libreoffice');

function planned(bytes: Uint8Array, template: Template): { plan: FillPlan; filled: Uint8Array } {
  const file = openTemplate(bytes);
  const plan = planFill(
    file.sheets[0]!.grid!,
    template.ledger === 'city' ? cityFigures : figures,
    template.options,
  );
  return { plan, filled: file.fill(fillsOf([plan], {}, 'zh')) };
}

async function expectFilled(bytes: Uint8Array, template: Template): Promise<void> {
  const { plan, filled } = planned(bytes, template);
  expect(planInShort(plan)).toEqual(template.expected);
  const before = await readBack(bytes);
  const after = await readBack(filled);
  const [sheet] = after.sheets as [string];
  const held = Object.keys(template.expected).map((address) => [address, after.cell(sheet, address).value]);
  const wanted = Object.entries(template.expected).map(([address, value]) => {
    const isLeft = typeof value === 'string' && value.startsWith('!');
    // A formula's answer is taken out, so that nobody sees the empty template's.
    return [address, isLeft ? (value === '!formula' ? null : before.cell(sheet, address).value) : value];
  });
  expect(held).toEqual(wanted);
  for (const address of Object.keys(template.expected)) {
    expect(after.cell(sheet, address).format).toBe(before.cell(sheet, address).format);
    expect(after.cell(sheet, address).formula).toBe(before.cell(sheet, address).formula);
  }
}

describe('a template written by exceljs is read, filled and read again with the values a clerk would write', () => {
  test.each(named)('%s', async (_name, template) => {
    await expectFilled(await workbookOf([template.drawing]), template);
  });
});

describe('the same templates saved by LibreOffice are filled the same way', () => {
  test.each(named)('%s', async (_name, template, index) => {
    const file = join(folder, `template-${index + 1}.xlsx`);
    expect(existsSync(file)).toBe(true);
    await expectFilled(new Uint8Array(readFileSync(file)), template);
  });
});

test('of the figures that the ledger has for cells asked for at least 95 % are filled, and none wrongly', () => {
  let known = 0;
  let filled = 0;
  let wrong = 0;
  for (const template of templates) {
    const plan = planFill(
      openGrid(template),
      template.ledger === 'city' ? cityFigures : figures,
      template.options,
    );
    for (const [address, expected] of Object.entries(template.expected)) {
      const cell = plan.cells.find((other) => other.address === address)!;
      const isKnown = !(typeof expected === 'string' && expected.startsWith('!'));
      if (isKnown) known += 1;
      if (cell.outcome.state !== 'fill') continue;
      if (isKnown && cell.outcome.proposal.value === expected) filled += 1;
      else wrong += 1;
    }
  }
  expect(wrong).toBe(0);
  expect(known).toBeGreaterThan(120);
  expect(filled / known).toBeGreaterThanOrEqual(0.95);
});

function openGrid(template: Template) {
  const index = templates.indexOf(template);
  return openTemplate(new Uint8Array(readFileSync(join(folder, `template-${index + 1}.xlsx`)))).sheets[0]!
    .grid!;
}
