import { brief } from '../../faults/brief.ts';
import { isTakenDown, items, type OwnRule } from '../scope.ts';

const search =
  /^https?:\/\/(?:[\w-]+\.)*(?:google\.[a-z.]+\/(?:search|imgres)|bing\.com\/(?:images\/)?search|coccoc\.com\/search|duckduckgo\.com\/\?|search\.yahoo\.com)/i;
const talk =
  /^https?:\/\/(?:chatgpt\.com|chat\.openai\.com|gemini\.google\.com|copilot\.microsoft\.com|claude\.ai|perplexity\.ai)\//i;
const home = /^https?:\/\/[^/?#]+\/?(?:index\.(?:html?|php))?$/i;

/** What an address of a source leads to instead of the source itself. */
const leadsTo = (url: string, type: string | undefined): string | undefined => {
  if (search.test(url)) return 'dẫn tới một trang kết quả tìm kiếm, mỗi người mở ra thấy một khác';
  if (talk.test(url)) return 'dẫn tới máy trả lời, không phải tài liệu';
  return type === 'bai-bao' && home.test(url)
    ? 'dẫn tới trang chủ của báo, không tới chính bài báo'
    : undefined;
};

/** Sources whose address leads to no document: a search, a machine that answers, the front page of a paper. */
export const vagueSources: OwnRule = (story, find) => {
  if (isTakenDown(story)) return;
  for (const [index, { url = '', type }] of items(story.data.sources)) {
    const what = url && leadsTo(url.trim(), type);
    if (what) find(['sources', index, 'url'], 'nguon-chung', { value: brief(url, 50), what });
  }
};
