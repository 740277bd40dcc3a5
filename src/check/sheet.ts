import type { Fault, Finding } from '../domain/faults/fault.ts';
import { conflictIn } from '../domain/typed/conflict.ts';
import { tell } from '../domain/faults/table.ts';
import { decode } from './file-text.ts';
import { splitFrontMatter } from './yaml/front-matter.ts';
import { placeIn, type Places } from './yaml/places.ts';
import { readYaml, type YamlSource } from './yaml/source.ts';

/** More than this is no longer something a person wrote; data may be a list of thousands of lines. */
const bodyLimit = 128 * 1024;
const dataLimit = 8 * 1024 * 1024;

/** One file as it was read: text, the data in it with positions, and for MDX the body. */
export type Sheet = {
  file: string;
  text: string;
  yaml?: YamlSource;
  body?: { text: string; line: number };
  findings: Finding[];
};

const tooLarge = (file: string, size: number, limit: number): Sheet => {
  const values = { size: `${Math.ceil(size / 1024)}`, limit: `${limit / 1024}` };
  return { file, text: '', findings: [{ file, at: [], code: 'tep-qua-lon', values }] };
};

const failure = (file: string, reason: string): Sheet => ({
  file,
  text: '',
  findings: [{ file, at: { line: 1, column: 1 }, code: 'tep-khong-doc-duoc', values: { reason } }],
});

/** Reads one file from its bytes; whatever goes wrong becomes a finding of that file. */
export function readSheet(file: string, bytes: Uint8Array | undefined): Sheet {
  if (!bytes) return failure(file, 'không mở được, có thể thiếu quyền đọc');
  const isMdx = file.endsWith('.mdx');
  if (bytes.length > dataLimit) return tooLarge(file, bytes.length, dataLimit);
  const { text, findings } = decode(file, bytes);
  if (text === undefined) return { file, text: '', findings };
  const conflict = conflictIn(text);
  if (conflict) {
    const { line, value } = conflict;
    const at = { line, column: 1 };
    return { file, text: '', findings: [{ file, at, code: 'dau-xung-dot', values: { value } }] };
  }
  try {
    if (!isMdx) return { file, text, yaml: readYaml(file, text), findings };
    const { parts, findings: cuts } = splitFrontMatter(file, text);
    const size = Buffer.byteLength(parts?.body ?? text);
    if (size > bodyLimit) return tooLarge(file, size, bodyLimit);
    if (!parts) return { file, text, findings: cuts };
    const body = { text: parts.body, line: parts.bodyLine };
    return { file, text, yaml: readYaml(file, parts.yaml, 1), body, findings };
  } catch (error) {
    return failure(file, `máy đọc dừng giữa chừng (${(error as Error).message.slice(0, 80)})`);
  }
}

/** A finding with its place and sentences. */
export function toFault(finding: Finding, places: Places | undefined): Fault {
  const { at, atKey, file } = finding;
  const point = 'line' in at ? at : placeIn(places ?? {}, at, atKey);
  const { code, severity, message, hint } = tell(finding);
  const key = 'line' in at ? at.key : at;
  const { line, column } = point;
  return { file, line, column, code, severity, message, hint, ...(key ? { key } : {}) };
}
