/**
 * `npm run bench`: how fast the engine is, told as ratios to two other things done to the same texts in the same run, because
 * seconds differ from machine to machine: one bare regular expression for numbers, and a general recogniser of quantities.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  Culture,
  recognizeCurrency,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import { readReports } from '../../src/engine';
import { medianMilliseconds } from './median';
import { benchTexts, textOfLength } from './texts';

const texts = benchTexts();
const all = texts.map(({ text }) => text).join('\n');
const report = texts.reduce((best, each) =>
  Math.abs(each.text.length - 14_000) < Math.abs(best.text.length - 14_000) ? each : best,
);

const microseconds = (milliseconds: number, text: string): number => (milliseconds * 1000) / text.length;
const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function numbersOf(text: string): number {
  let count = 0;
  for (const _number of text.matchAll(/[+-]?\d+(?:[.,]\d+)*\s*(?:%|个百分点|[万亿]?[元人吨亩户个项])?/gu))
    count += 1;
  return count;
}

function recognised(text: string): number {
  return [recognizePercentage, recognizeNumber, recognizeCurrency, recognizeDimension]
    .map((recognise) => recognise(text, Culture.Chinese).length)
    .reduce((sum, count) => sum + count, 0);
}

function comparison(): void {
  const records = texts.flatMap(({ text }) => readReports(text)).flatMap((each) => each.records).length;
  const engine = medianMilliseconds(() => texts.map(({ text }) => readReports(text)), 5);
  const scan = medianMilliseconds(() => texts.map(({ text }) => numbersOf(text)), 5);
  console.log(
    `\n${texts.length} 份文本，${all.length} 字，${records} 条记录  ${texts.length} texts, ${all.length} characters, ${records} records`,
  );
  console.log(`引擎 engine            ${shown(engine)} ms  ${shown(microseconds(engine, all))} µs/字`);
  console.log(`数字正则 number scan   ${shown(scan)} ms  ${shown(microseconds(scan, all))} µs/字`);
  console.log(`引擎 : 数字正则 = ${shown(engine / scan)} : 1  engine to scan`);

  const engineOne = medianMilliseconds(() => readReports(report.text), 9);
  const recognisers = medianMilliseconds(() => recognised(report.text), 1);
  console.log(`\n一份报告 one report: ${report.name}, ${report.text.length} 字`);
  console.log(
    `引擎 engine            ${shown(engineOne)} ms  ${shown(microseconds(engineOne, report.text))} µs/字`,
  );
  console.log(
    `recognizers-text       ${shown(recognisers)} ms  ${shown(microseconds(recognisers, report.text))} µs/字`,
  );
  console.log(`recognizers-text : 引擎 = ${shown(recognisers / engineOne)} : 1  recognizers to engine`);
}

function growth(): void {
  console.log('\n用时与文本长度 time against length');
  let before: number | undefined;
  for (const length of [100_000, 200_000, 400_000, 800_000]) {
    const text = textOfLength(all, length);
    const time = medianMilliseconds(() => readReports(text), 3);
    const factor = before ? `  ×${shown(time / before)}` : '';
    console.log(`${String(length).padStart(9)} 字  ${shown(time).padStart(6)} ms${factor}`);
    before = time;
  }
}

function memory(): void {
  console.log('\n内存峰值与文本长度 peak memory against length');
  const peak = (length: number): number => {
    const output = execFileSync(
      process.execPath,
      [join(import.meta.dirname, 'peak-memory.js'), String(length)],
      {
        encoding: 'utf8',
      },
    );
    return Number(output.slice(output.lastIndexOf('\n')));
  };
  const base = peak(0);
  for (const length of [100_000, 400_000, 1_600_000]) {
    const more = peak(length) - base;
    const times = more / Buffer.byteLength(textOfLength(all, length));
    console.log(
      `${String(length).padStart(9)} 字  ${(more / 1_048_576).toFixed(0)} MB  ${shown(more / length)} B/字  ${shown(times)} × 文件 the UTF-8 file`,
    );
  }
}

comparison();
growth();
memory();
