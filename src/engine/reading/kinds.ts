/** Target or result: said by the words around a number, else by the part of the report. */
import type { RecordKind } from '../record';
import type { DraftInput } from './drafting';

const AIMED_BEHIND =
  /^(?:以上|左右|以内)?的?(?:年初|年度|全年|预期|既定|奋斗)*(?:目标|任务|计划目标|预期)(?!完成)/;

/** (计划增长8%), (年度目标6%以上), 预算数为95.8亿元: the plan, said beside the result. */
const PLANNED =
  /^(?:年度|年初|全年|原)*(?:计划|目标|预期)|(?:预算数|计划数|目标值|年初预算|调整预算)(?:为|是)?$/;

const SO_FAR =
  /(?:^|[,。;])(?:今年)?(?:1|一)(?:[至到—-]|—)\d{1,2}月(?:份)?,|(?:比|较)(?:去|上)年同期[^,。;]{0,4}$/;

export function kindOf(input: DraftInput, past: boolean | null, year: number, planYear: number): RecordKind {
  const { section } = input;
  if (input.joined && input.carried?.drafts.length) return input.carried.drafts[0].kind;
  if (
    PLANNED.test(input.lastPiece) &&
    (/(?:预算数|计划数|目标值|年初预算|调整预算)/.test(input.lastPiece) ||
      input.before.slice(0, -input.lastPiece.length).endsWith('('))
  )
    return 'target';
  if (past === true) return 'result';
  // 今年1至5月,…比去年同期增长11.6%: what has been reached of the year.
  if (section.kind === 'target' && SO_FAR.test(input.before)) return 'result';
  if (section.kind === 'result') {
    if (AIMED_BEHIND.test(input.after)) return 'target';
    if (year > planYear - 1 && planYear > 0 && input.years.length > 0 && year > section.period.to)
      return 'target';
  }
  return section.kind;
}
