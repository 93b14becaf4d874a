/**
 * Holds the engine to the floors of floors.json: its extraction of real reports against labels made by hand. Labels and texts
 * are not part of the project; where they are missing there is nothing to hold it to, and that is said.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { root, say } from './steps.mjs';

/** Its real place: the scorer runs only where it finds itself under the name it was called by. */
const evaluation = realPath(resolve(root, '../shared/eval'));
const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));

function realPath(path) {
  return existsSync(path) ? realpathSync(path) : path;
}

/** @returns {boolean} whether every score that could be taken reaches its floor */
export function checkScores() {
  if (!existsSync(join(evaluation, 'score.mjs'))) {
    say('没有标注文件，跳过准确率检查。', 'No labels here; the check of accuracy is skipped.');
    return true;
  }
  const workFolder = mkdtempSync(join(tmpdir(), 'indicator-ledger-labels-'));
  try {
    return [...labelsByTexts(workFolder)].map(([texts, labels]) => reaches(texts, labels)).every(Boolean);
  } finally {
    rmSync(workFolder, { recursive: true });
  }
}

/**
 * Copies the labels whose texts are here, their paths made absolute, into a folder for each folder of texts.
 * @returns {Map<string, string>} folder of labels by name of the folder of texts: seeds, corpus
 */
function labelsByTexts(workFolder) {
  const folders = new Map();
  const missing = [];
  const source = join(evaluation, 'gold');
  for (const file of readdirSync(source).filter((name) => name.endsWith('.json'))) {
    const labels = JSON.parse(readFileSync(join(source, file), 'utf8'));
    const text = resolve(source, labels.text);
    if (!existsSync(text)) {
      missing.push(file);
      continue;
    }
    const texts = basename(dirname(text));
    const folder = join(workFolder, texts);
    if (!folders.has(texts)) mkdirSync(folder);
    folders.set(texts, folder);
    writeFileSync(join(folder, file), JSON.stringify({ ...labels, text }));
  }
  if (missing.length > 0)
    say(
      `${missing.length} 份标注的原文不在本机，未计入。`,
      `${missing.length} labels are left out; their texts are not on this machine.`,
    );
  return folders;
}

function reaches(texts, labels) {
  const scorer = [join(evaluation, 'score.mjs'), '--gold', labels];
  const engine = ['--', process.execPath, join(root, 'scripts/indicator-ledger.mjs'), 'extract'];
  const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  const scores = JSON.parse(execFileSync(process.execPath, [...scorer, '--json', ...engine], options));
  const percent = (share) => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);
  const { headline, detected, exact, goals, reports } = scores;
  process.stdout.write(
    `${texts}: headline F1 ${percent(headline.f1)} · detected P ${percent(detected.precision)} R ${percent(detected.recall)} · ` +
      `exact F1 ${percent(exact.f1)} · goals ${percent(goals)} · reports ${percent(reports)}\n`,
  );
  let good = true;
  for (const [path, floor] of Object.entries(floors[texts] ?? {})) {
    const score = path.split('.').reduce((part, name) => part?.[name], scores);
    if (score >= floor) continue;
    good = false;
    say(
      `准确率不足：${texts} 的 ${path} 为 ${score}，下限 ${floor}。`,
      `Too low: ${path} of ${texts} is ${score}, the floor is ${floor}.`,
    );
  }
  return good;
}
