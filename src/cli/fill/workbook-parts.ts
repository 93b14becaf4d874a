/** The parts of a workbook and how they refer to each other. */
import { elementsOf, tagsOf } from './xml';
import { textPart, type Archive } from './archive';
import { TemplateFileError } from './template-file-error';

export interface Relationship {
  readonly id: string;
  /** Last piece of its type: worksheet, comments, styles. */
  readonly type: string;
  /** Name of the part in the archive. */
  readonly target: string;
}

/** Name of the part with the relationships of a part. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Name of a part as a relationship of another part gives it: ../comments1.xml, /xl/worksheets/sheet1.xml. */
function resolved(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export function relationshipsOf(archive: Archive, part: string): Relationship[] {
  const name = relationshipsName(part);
  if (!archive.has(name)) return [];
  const found: Relationship[] = [];
  for (const tag of tagsOf(textPart(archive, name))) {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((attribute) => tag.attribute(attribute));
    if (tag.name !== 'Relationship' || !id || !type || !target || tag.attribute('TargetMode') === 'External')
      continue;
    found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved(part, target) });
  }
  return found;
}

export interface SheetPart {
  readonly name: string;
  /** Name of the part in the archive. */
  readonly part: string;
  readonly isHidden: boolean;
}

export interface WorkbookParts {
  readonly workbook: string;
  /** Worksheets in their order; chart sheets and the like are left out. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** @throws {TemplateFileError} for an archive that holds no workbook */
export function workbookParts(archive: Archive): WorkbookParts {
  const root = relationshipsOf(archive, '').find(({ type }) => type === 'officeDocument');
  const workbook = root?.target ?? 'xl/workbook.xml';
  if (!archive.has(workbook) || !/xl\//u.test(workbook)) throw new TemplateFileError('not-a-workbook');
  const relationships = relationshipsOf(archive, workbook);
  const partOf = (type: string): string | null => {
    const target = relationships.find((relationship) => relationship.type === type)?.target;
    return target !== undefined && archive.has(target) ? target : null;
  };
  const sheets: SheetPart[] = [];
  for (const { tag } of elementsOf(textPart(archive, workbook), 'sheet')) {
    const id = tag.attribute('id');
    const relationship = relationships.find((other) => other.id === id);
    if (relationship?.type !== 'worksheet' || !archive.has(relationship.target)) continue;
    const state = tag.attribute('state');
    sheets.push({
      name: tag.attribute('name') ?? '',
      part: relationship.target,
      isHidden: state === 'hidden' || state === 'veryHidden',
    });
  }
  if (sheets.length === 0) throw new TemplateFileError('damaged', workbook);
  return { workbook, sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}
