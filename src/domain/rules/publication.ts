import { isPartialDay, isSurelyAfter, writeDay } from '../date.ts';
import type { KeyPath } from '../faults/fault.ts';
import { known } from '../schemas/field.ts';
import { pageDay } from './days/order-of-days.ts';
import { isPublished, isTakenDown, items, type Rule } from './scope.ts';

/** What must be true before a story goes out, whatever its kind. */
export const publication: Rule = (story, find, scope) => {
  const { data } = story;
  if (isTakenDown(story)) return;
  if (isPublished(story) && data.verification?.status !== 'da-xac-minh') {
    find(data.verification?.status ? ['verification', 'status'] : ['status'], 'chua-xac-minh');
  }
  if (scope.production && data.demo) find(['demo'], 'minh-hoa-khong-len-that');

  const page = pageDay(story);
  const notAfter = (at: KeyPath, what: string, day: string | undefined) => {
    if (!page || !day || !isPartialDay(day) || !isSurelyAfter(day, page)) return;
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
  notAfter(['happened'], 'Việc làm', data.happened);
  if (story.collection === 'profiles') {
    notAfter(['pledge', 'date'], 'Bản đăng ký', story.data.pledge?.date);
  }
  if (story.collection === 'profiles' || story.collection === 'models') {
    for (const [index, { year }] of items(story.data.honours)) {
      notAfter(['honours', index, 'year'], 'Lần được ghi nhận', year);
    }
  }
  if (story.collection === 'commendations') {
    const decided = known(story.data.decision?.date);
    notAfter(['decision', 'date'], 'Quyết định', decided);
    if (!decided) notAfter(['actDate'], 'Việc làm', known(story.data.actDate));
  }
  if (story.collection === 'profiles' && story.data.risky) {
    if (!story.data.safety && !story.body.safety) find(['risky'], 'thieu-an-toan');
  }
};
