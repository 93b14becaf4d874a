import { existsSync, readFileSync } from 'node:fs';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('what the README says is there', () => {
  test.each([...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, link]) => link))(
    '%s exists',
    (link) => expect(existsSync(link)).toBe(true),
  );

  test.each([
    ...new Set([...readme.matchAll(/npm (?:run (?:--silent )?)?([a-z:]+)/gu)].map(([, name]) => name)),
  ])('npm run %s can be run', (name) => expect(Object.keys(scripts)).toContain(name));
});

test('scripts that package.json names exist', () => {
  for (const command of Object.values(scripts))
    for (const file of command.match(/\S+\.(?:mjs|ts)\b/gu) ?? [])
      expect([file, existsSync(file)]).toEqual([file, true]);
});

test('the lock file holds no download addresses', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});
