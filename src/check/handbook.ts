import { faultKinds } from '../domain/faults/table.ts';
import type { FaultExample, FaultKind } from '../domain/faults/kind.ts';

const places: Partial<Record<NonNullable<FaultExample['in']>, string>> = {
  profile: 'phần khai của một bài gương',
  child: 'phần khai của một bài gương về trẻ em',
  model: 'phần khai của một mô hình',
  commendation: 'phần khai của một bài tuyên dương',
  campaign: 'phần khai của một chuyên đề',
  opening: 'đầu tệp bài',
  closing: 'cuối phần khai',
  body: 'thân bài',
  'model-body': 'thân bài của một mô hình',
  page: 'một trang trong pages/',
  path: 'tên tệp',
  words: 'ngoài nội dung tệp',
};

const fenced = (text: string) => `\`\`\`\`\n${text.replaceAll('\t', '→')}\n\`\`\`\``;

const entry = ([code, kind]: [string, FaultKind]): string => {
  const { before, after, in: place = 'profile' } = kind.example;
  const where = places[place] ?? place;
  return [
    `## ${kind.what}`,
    `\`${code}\` · ${kind.severity === 'W' ? 'NHẮC, vẫn dựng được' : 'LỖI, dừng dựng trang'}`,
    kind.why,
    `**Cách sửa.** ${kind.mend.replaceAll('<', '&lt;')}`,
    `Ở ${where}, viết sai:`,
    fenced(before || '(không có gì)'),
    'viết đúng:',
    fenced(after || '(bỏ hẳn)'),
  ].join('\n\n');
};

/** The handbook's page of faults, Markdown: every kind with its reason, its mend and its example. */
export function faultHandbook(): string {
  const kinds = Object.entries(faultKinds);
  const lead = `# ${kinds.length} điều \`npm run check\` tìm trong nội dung`;
  return `${[lead, ...kinds.map(entry)].join('\n\n')}\n`;
}
