import { isDay, writeDay } from '../date.ts';
import type { KeyPath } from '../faults/fault.ts';
import { collect, isPublished, isTakenDown, items } from './scope.ts';
import type { Rule } from './scope.ts';

/** What must be true before a story goes out, whatever its kind. */
export const publication: Rule = (story, scope) => {
  const { findings, find } = collect(story.file);
  const { data } = story;
  if (isTakenDown(story)) return findings;
  if (isPublished(story) && data.verification?.status !== 'da-xac-minh') {
    find(data.verification?.status ? ['verification', 'status'] : ['status'], 'chua-xac-minh');
  }
  if (scope.production && data.demo) find(['demo'], 'minh-hoa-khong-len-that');

  const page = [data.date, data.updated]
    .flatMap((day) => (day && isDay(day) ? day : []))
    .sort()
    .at(-1);
  const notAfter = (at: KeyPath, what: string, day: string | undefined) => {
    if (!page || !day || !isDay(day) || day <= page) return;
    find(at, 'ngay-sau-trang', { what, day: writeDay(day), page: writeDay(page) });
  };
  for (const [index, source] of items(data.sources)) {
    notAfter(['sources', index, 'date'], `Nguồn “${source.id ?? index + 1}”`, source.date);
    if (source.access === 'noi-bo' && source.url) {
      find(['sources', index, 'url'], 'nguon-noi-bo-co-link');
    }
  }
  for (const [index, figure] of items(data.figures)) {
    notAfter(['figures', index, 'asOf'], `Số liệu “${figure.id ?? index + 1}”`, figure.asOf);
  }
  if (story.collection === 'profiles' && story.data.risky) {
    if (!story.data.safety && !story.body.safety) find(['risky'], 'thieu-an-toan');
  }
  return findings;
};
