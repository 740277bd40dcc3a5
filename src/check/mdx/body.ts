import type { Finding } from '../../domain/faults/fault.ts';
import type { Body, Piece } from '../../domain/piece.ts';
import { placed, rowsOf } from '../pieces.ts';
import { markFindings } from '../body/marks.ts';
import { guardMdx } from './guard.ts';
import { readTree } from './tree.ts';
import { bareBody, readBody, silent } from './read-body.ts';
import type { Sheet } from '../sheet.ts';

/**
 * What the body of a sheet says, with everything in it that may not be there.
 * @param mails the union's own e-mail addresses, which may be linked
 */
export function bodyOf(
  sheet: Sheet,
  mails: ReadonlySet<string>,
): { body: Body; findings: Finding[] } {
  const { file, body } = sheet;
  if (!body) return { body: silent(), findings: [] };
  try {
    return readWhole(sheet, body, mails);
  } catch (error) {
    const reason = `máy đọc bài dừng giữa chừng (${(error as Error).message.slice(0, 80)})`;
    const at = { line: body.line, column: 1 };
    const finding: Finding = { file, at, code: 'tep-khong-doc-duoc', values: { reason } };
    return { body: bareBody(file, body.text, body.line), findings: [finding] };
  }
}

/** Tags of HTML, each name once with the lines on which it stands: pasted pages have them in every row. */
const tagsOnce = (findings: readonly Finding[]): Finding[] => {
  const seen = new Map<string, { first: Finding; lines: Set<number> }>();
  return findings.filter((finding) => {
    const { code, at, values } = finding;
    if (code !== 'mdx-html' || !('line' in at) || !values?.['fix']) return true;
    const told = seen.get(`${values['name']}`) ?? seen.get(values['fix']);
    if (!told) {
      const one = { first: finding, lines: new Set([at.line]) };
      seen.set(`${values['name']}`, one).set(values['fix'], one);
      return true;
    }
    const { first, lines } = told;
    const known = first.values!['fix']!;
    // Of mends of one row the one that mends all its tags has most rows.
    const isFuller = lines.size === 1 && lines.has(at.line) && values['fix'].length > known.length;
    const fix = isFuller ? values['fix'] : known;
    lines.add(at.line);
    const [, ...others] = lines;
    const more = others.length > 0 ? `, cả ở dòng ${others.slice(0, 6).join(', ')}` : '';
    first.values = { ...first.values, fix, more: others.length > 6 ? `${more}, …` : more };
    return false;
  });
};

const readWhole = (
  { file, text }: Sheet,
  body: { text: string; line: number },
  mails: ReadonlySet<string>,
): { body: Body; findings: Finding[] } => {
  const { tree, findings } = readTree(file, body.text, body.line);
  if (!tree) return { body: bareBody(file, body.text, body.line), findings };
  const guarded = guardMdx(tree, { file, body: body.text, line: body.line, mails });
  // An attribute whose value could not be read is not missing too.
  const told = new Set(findings.map(({ values }) => `${values?.['name']} ${values?.['key']}`));
  const isTold = ({ code, values }: Finding) =>
    /thieu/.test(code) && told.has(`${values?.['name']} ${values?.['key']}`);
  // A row whose tag was taken out to read on is not what was typed.
  const blanked = new Set(
    findings.flatMap(({ at }) => ('line' in at ? [at.line, at.line + 1] : [])),
  );
  const isWhole = ({ code, at }: Finding) =>
    code !== 'dong-noi-nhau' || !('line' in at && blanked.has(at.line));
  return {
    body: readBody(
      file,
      tree,
      rowsOf(() => text),
      body.line,
    ),
    findings: [
      ...tagsOnce([...findings, ...guarded.filter((finding) => !isTold(finding))]),
      ...markFindings(tree, file, body.text, body.line).filter(isWhole),
    ],
  };
};

/** The texts of a sheet's front matter or catalogue, with the place of each. */
export function dataPieces({ file, yaml }: Sheet): Piece[] {
  return (yaml?.scalars ?? []).flatMap((scalar): Piece[] => {
    const isBare = !scalar.isText && !/^0\d{9,11}$/.test(scalar.value);
    if (isBare || scalar.value.trim() === '' || scalar.isKey) return [];
    const { value: text, path, point: at, raw } = scalar;
    const place = raw === text ? { at } : { at, raw };
    return [placed({ file, kind: 'data', text, path, place }, () => [])];
  });
}
