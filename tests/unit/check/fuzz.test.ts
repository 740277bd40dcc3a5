import * as fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { bodyOf } from '../../../src/check/mdx/body.ts';
import { readSheet, toFault } from '../../../src/check/sheet.ts';
import {
  successionCycle,
  heirsOf,
  indexUnits,
  labelUnit,
  lineageOf,
} from '../../../src/domain/units/units.ts';
import { units as unitsSchema } from '../../../src/domain/schemas/catalogue.ts';
import { copyContent } from '../../fixtures/content-copy.ts';

const today = '2026-06-01';
const none = new Set<string>();

/** Pieces that mean something to Markdown, MDX or YAML, in any order. */
const signs = fc.constantFrom(
  ...`< > { } [ ] ( ) ! # * _ ~ \` \\ / | : - + = & ; " ' . , @ % $ ^ ? \n \n\n \t --- +++ \`\`\` <!-- --> </ /> <Note> </Note> <Figure id="viec" /> <Photo <Video import export {...a} ![a](./a.jpg "b") [a](javascript:x) [a]: //b &lt; &#123; \u200b \u0301 á Đoàn 0912345678 079201001234 a@b.vn mật`.split(
    ' ',
  ),
  ' ',
  '\0',
);
const noise = fc
  .array(fc.oneof(signs, fc.string({ maxLength: 8, unit: 'grapheme' })), { maxLength: 60 })
  .map((parts) => parts.join(''));

const yamlValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(
      null,
      '',
      true,
      false,
      0,
      -1,
      1.5,
      'da-dang',
      'chua-ro',
      '2026-02-30',
      'so',
      '__proto__',
      './a.jpg',
      [],
      {},
    ),
    fc.string({ maxLength: 20, unit: 'grapheme' }),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'id',
        'title',
        'src',
        'alt',
        'date',
        'name',
        'people',
        'unit',
        'scope',
        'constructor',
        'to',
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

describe('whatever stands in a file', () => {
  it('a body gives faults in their places, never a crash', () => {
    fc.assert(
      fc.property(noise, (body) => {
        const text = `---\ntitle: a\n---\n${body}`;
        const sheet = readSheet('profiles/a/index.mdx', new TextEncoder().encode(text));
        const lines = text.replace(/\r\n?/g, '\n').split('\n').length;
        for (const finding of [...sheet.findings, ...bodyOf(sheet, none).findings]) {
          const { line, column, code } = toFault(finding, sheet.yaml?.places);
          expect(code).not.toBe('tep-khong-doc-duoc');
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('a body without faults compiles, and to nothing that runs', () => {
    fc.assert(
      fc.property(noise, (body) => {
        const text = `---\ntitle: a\n---\n${body}`;
        const sheet = readSheet('profiles/a/index.mdx', new TextEncoder().encode(text));
        const faults = [...sheet.findings, ...bodyOf(sheet, none).findings];
        if (faults.length > 0 || !sheet.body) return;
        const { code } = mdxToJs(sheet.body.text);
        expect(code).not.toMatch(/^import (?!.*jsx-runtime)|process|props\.(?!components)\w+\(/m);
      }),
      { numRuns: 1500 },
    );
  });

  it('noise as a whole file gives faults, never a crash', () => {
    fc.assert(
      fc.property(noise, fc.boolean(), (text, isYaml) => {
        const file = isYaml ? 'units.yaml' : 'profiles/a/index.mdx';
        const sheet = readSheet(
          file,
          new TextEncoder().encode(isYaml ? text : `---\n${text}\n---\n`),
        );
        for (const finding of sheet.findings.concat(sheet.yaml?.findings ?? [])) {
          expect(toFault(finding, sheet.yaml?.places).line).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('bytes give faults, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readSheet('profiles/a/index.mdx', bytes).file).toBe('profiles/a/index.mdx');
      }),
    );
  });

  const stories = [
    'profiles/vi-du/index.mdx',
    'models/tu-sach-mau/index.mdx',
    'commendations/khen-dot-xuat/index.mdx',
    'campaigns/viec-tot/index.mdx',
  ];
  it('any value under any key is a fault of that file or none, never a crash', async () => {
    using copy = copyContent();
    const originals = new Map(stories.map((file) => [file, copy.read(file)]));
    const target = fc.constantFrom(...stories).chain((file) => {
      const keys = [...originals.get(file)!.matchAll(/^(\w+):/gm)].map(([, key]) => key!);
      return fc.tuple(fc.constant(file), fc.constantFrom(...keys), yamlValue);
    });
    await fc.assert(
      fc.asyncProperty(target, async ([file, key, value]) => {
        const original = originals.get(file)!;
        const [head, ...rest] = original.split(new RegExp(`^${key}:.*\n(?:[ -].*\n)*`, 'm'));
        copy.write(file, `${head}${key}: ${JSON.stringify(value)}\n${rest.join('')}`);
        const { faults } = await checkContent(copy.root, { today, production: false });
        copy.write(file, original);
        for (const { code, message, hint, line } of faults) {
          expect(code).not.toBe('tep-khong-doc-duoc');
          expect(line).toBeGreaterThanOrEqual(1);
          expect(`${message}${hint}`).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('whatever the history of units', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const day = fc.constantFrom('2000-01-01', '2010-06-30', '2020-02-29', '2025-07-01');
  const event = fc.record({
    type: fc.constantFrom(
      'thanh-lap',
      'doi-ten',
      'sap-nhap',
      'hop-nhat',
      'chia-tach',
      'chuyen-giao',
      'ket-thuc',
    ),
    date: day,
    to: fc.array(id, { maxLength: 3 }),
  });
  const unit = fc.record({
    id,
    level: fc.constant('co-so'),
    kind: fc.constant('dia-ban'),
    names: fc.array(fc.record({ name: fc.constant('Đoàn'), from: day, to: day }), {
      minLength: 1,
      maxLength: 3,
    }),
    events: fc.array(event, { maxLength: 3 }),
  });

  it('names, heirs and cycles are found in bounded time', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), day, (drafts, on) => {
        const list = unitsSchema.parse(drafts);
        const units = indexUnits(list);
        for (const one of units.values()) {
          expect(labelUnit(units, one.id, on, today).name).toBe('Đoàn');
          expect(lineageOf(units, one.id)).toContain(one.id);
          heirsOf(units, one);
          const cycle = successionCycle(units, one);
          if (cycle) expect([cycle[0], cycle.at(-1)]).toEqual([one.id, one.id]);
        }
      }),
    );
  });

  it('a long lattice of mergers has no cycle and does not hang', () => {
    const list = unitsSchema.parse(
      Array.from({ length: 60 }, (_, index) => ({
        id: `u${index}`,
        level: 'co-so',
        kind: 'dia-ban',
        names: [{ name: 'Đoàn' }],
        events: [{ type: 'chia-tach', date: '2020-01-01', to: [`u${index + 1}`, `u${index + 2}`] }],
      })),
    );
    const units = indexUnits(list);
    expect(list.map((one) => successionCycle(units, one)).filter(Boolean)).toEqual([]);
    expect(heirsOf(units, list[0]!)).toEqual([]);
  });
});
