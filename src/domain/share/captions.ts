import { hashtagsOf } from './hashtags.ts';
import { thingsToTry, type Library, type Story } from '../library.ts';
import { writeNumber } from '../numbers.ts';
import type { Shown } from '../people/shown-story.ts';
import type { StoryPageView } from '../views/story-page.ts';

/** The words of the interface that captions are made of. */
export type CaptionWords = {
  demoNotice: string;
  safetyDefault: string;
  figureOf: string;
  honorifics: Record<string, string>;
  efforts: Record<string, string>;
  captions: { unit: string; sourced: string; begin: string; read: string };
};

/** Words to post with a story: one line, a whole post, a message for Zalo. */
const captionLengths = ['short', 'long', 'zalo'] as const;
export type CaptionLength = (typeof captionLengths)[number];

/** What a caption may say of a story. */
type Said = {
  headline: string;
  lede?: string;
  who?: string;
  figures: string[];
  begin?: string;
  /** The editors' own words, which stand in place of all of the above. */
  own?: string;
  demo: boolean;
  risky: boolean;
  hashtags: string[];
};

/** Who a story is about, in one line: only what the surface may know. */
export function whoOf(story: Story, { byline }: Shown, words: CaptionWords): string | undefined {
  const { name, role, unit } = byline;
  const place = unit && (unit.now ? `${unit.name} (${unit.now})` : unit.name);
  if (story.collection !== 'profiles') return place && `${words.captions.unit}: ${place}`;
  const { honorific } = story.data;
  const called = name && honorific ? `${words.honorifics[honorific]} ${name}` : name;
  return [called, role, place].filter(Boolean).join(', ') || undefined;
}

const sayFigure = (figure: Story['data']['figures'][number], words: CaptionWords) =>
  [
    writeNumber(figure.value),
    figure.of === undefined ? '' : `${words.figureOf} ${writeNumber(figure.of)}`,
    figure.unit,
    figure.label,
  ]
    .filter(Boolean)
    .join(' ');

const say = (page: StoryPageView, library: Library, words: CaptionWords): Said => {
  const { data } = page.story;
  const shown = page.on('caption');
  const who = whoOf(page.story, shown, words);
  const first = thingsToTry(page.story).find((one) => shown.tells(one.text));
  const figures = data.figures.map((figure) => sayFigure(figure, words)).filter(shown.tells);
  return {
    headline: shown.title,
    ...(shown.lede ? { lede: shown.lede } : {}),
    ...(who ? { who } : {}),
    figures: figures.slice(0, 3),
    ...(first
      ? { begin: `${words.captions.begin} (${words.efforts[first.effort]}): ${first.text}` }
      : {}),
    ...(data.share?.caption ? { own: data.share.caption.trim() } : {}),
    demo: data.demo,
    risky: 'risky' in data && data.risky,
    hashtags: hashtagsOf(page.story, library),
  };
};

const paragraphs = (...parts: (string | undefined | false)[]) => parts.filter(Boolean).join('\n\n');
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
const sentence = (text: string) => (/[.!?…”"]$/u.test(text) ? text : `${text}.`);

/**
 * The captions of a story, in Vietnamese, ready to paste. Names and units are those the page shows,
 * a person's name only with consent to social media; an illustration says so first, a risky act
 * warns. The editors' `share.caption` replaces the rest, never the address and the hashtags.
 * @param link the address to end with, the one of the channel the caption is for
 */
export function captionOf(
  length: CaptionLength,
  link: string,
  page: StoryPageView,
  library: Library,
  words: CaptionWords,
): string {
  const said = say(page, library, words);
  const { headline, lede, who, figures, begin, own, hashtags } = said;
  const tags = hashtags.join(' ');
  const notice = said.demo && words.demoNotice;
  const safety = said.risky && words.safetyDefault;
  const read = `${words.captions.read}: ${link}`;
  const title = sentence(headline);
  const told = lede && sentence(lede);
  if (length === 'short') return paragraphs(notice, own ?? title, safety, `${read}\n${tags}`);
  if (length === 'zalo') {
    return paragraphs(notice, own ?? paragraphs(title, told), safety, read, tags);
  }
  const counted =
    figures.length > 0 &&
    [...figures.map((figure) => `– ${sentence(capital(figure))}`), words.captions.sourced].join(
      '\n',
    );
  const body = paragraphs(title, told, who && sentence(who), counted, begin);
  return paragraphs(notice, own ?? body, safety, read, tags);
}
