import { globSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { patchYaml } from '../../../src/editing/yaml/patch.ts';
import type { Value } from '../../../src/editing/yaml/written.ts';
import { ownContent } from '../../fixtures/sites.ts';

const read = (yaml: string) => parse(yaml, { version: '1.2' }) as Value;
const files = globSync([`${ownContent}/*/*/index.mdx`, `${ownContent}/*.yaml`]);
const sources = files.map((file) => {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.mdx') ? text.split(/^---\n/mu)[1]! : text;
});

type Path = (string | number)[];
const leaves = (value: Value, path: Path = []): Path[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, item]) =>
        leaves(item, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [path];

/** The data with one value changed. */
const withValue = (data: Value, [key, ...rest]: Path, value: Value): Value => {
  if (key === undefined) return value;
  if (Array.isArray(data))
    return data.with(key as number, withValue(data[key as number]!, rest, value));
  const record = data as Record<string, Value>;
  return { ...record, [key]: withValue(record[key]!, rest, value) };
};

const lineDifference = (a: string, b: string) => {
  const [old, now] = [a.split('\n'), b.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)).length, lines: now.length - old.length };
};

describe('saving front matter', () => {
  it('changes nothing where nothing was changed', () => {
    for (const source of sources) expect(patchYaml(source, read(source))).toBe(source);
  });

  it('changes one line where one value was changed, whatever the file looks like', () => {
    const anything = fc.constantFrom(...sources).chain((source) => {
      const data = read(source);
      const short = leaves(data).filter(
        (path) =>
          !/\n/u.test(
            String(path.reduce<Value>((at, key) => (at as Record<string, Value>)[key]!, data)),
          ),
      );
      return fc.record({
        source: fc.constant(source),
        path: fc.constantFrom(...short),
        value: fc.oneof(
          fc.string(),
          fc.constantFrom(
            'Chữ, mới: #1 “x”',
            '0012',
            'no',
            '2026-01-02',
            "H'Mẫu",
            '- gạch',
            '{ngoặc}',
          ),
          fc.integer(),
        ),
      });
    });
    fc.assert(
      fc.property(anything, ({ source, path, value }) => {
        const changed = withValue(read(source), path, value);
        const saved = patchYaml(source, changed);
        expect(read(saved)).toEqual(changed);
        if (!/[\n\r]/u.test(String(value)))
          expect(lineDifference(source, saved).gone).toBeLessThanOrEqual(4);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a: 1 # một\nb: [x, y]\n', { a: 2, b: ['x', 'y'] }, 'a: 2 # một\nb: [x, y]\n'],
    ['a: 1\nc: 3 # ba\n', { a: 1, b: 'hai', c: 3 }, 'a: 1\nb: hai\nc: 3 # ba\n'],
    ['a: 1\nb: 2\nc: 3\n', { a: 1, c: 3 }, 'a: 1\nc: 3\n'],
    ['a: { x: 1, y: 2 }\n', { a: { y: 2 } }, 'a: { y: 2 }\n'],
    ['a: { x: 1 }\n', { a: { x: 1, y: 'hộ, có sổ' } }, 'a: { x: 1, y: "hộ, có sổ" }\n'],
    [
      'a:\n  - { x: 1 } # giữ\n  - { x: 2 }\n',
      { a: [{ x: 1 }, { x: 3 }, { x: 4 }] },
      'a:\n  - { x: 1 } # giữ\n  - { x: 3 }\n  - { x: 4 }\n',
    ],
    ['a: []\n', { a: ['x'] }, 'a: [x]\n'],
    ['a: ""\n', { a: '', b: '2026-01-02' }, 'a: ""\nb: "2026-01-02"\n'],
    ['- id: a\n  n: 1\n- id: b\n', [{ id: 'a', n: 2 }, { id: 'b' }], '- id: a\n  n: 2\n- id: b\n'],
    ['a: >-\n  dài\n  dòng\nb: 1\n', { a: 'ngắn', b: 1 }, 'a: ngắn\nb: 1\n'],
    [
      'a:\n  - b: 1\n  - c: 2 # giữ\nd: {e: 3}\n',
      { a: ['x', { c: 2 }], d: { e: 3 } },
      'a:\n  - x\n  - c: 2 # giữ\nd: {e: 3}\n',
    ],
    ['a:\n  - b: 1\nc: {d: 2}\n', { a: ['x'], c: { d: 2 } }, 'a:\n  - x\nc: {d: 2}\n'],
    ['a:\n  b: 1\nc: {d: 2}\n', { a: 'x', c: { d: 2 } }, 'a: x\nc: {d: 2}\n'],
    ['a:\n  - x\n  - y\nc: {d: 2}\n', { a: 'x', c: { d: 2 } }, 'a: x\nc: {d: 2}\n'],
  ] as [string, Value, string][])('%j', (source, value, saved) => {
    expect(patchYaml(source, value)).toBe(saved);
  });
});
