import { peopleOf, peopleOfList, type Person } from '../../people/who-may-be-shown.ts';
import type { Finding } from '../../faults/fault.ts';
import type { FaultCode } from '../../faults/table.ts';
import { nameFinder, namesInAddress, type Name } from '../../people/name-finder.ts';
import type { Piece } from '../../piece.ts';
import { calledNames, silentNames } from '../../people/shown-story.ts';
import { isPublished, type Scope, type Sketch } from '../scope.ts';

/** Everybody published stories speak of by their keys. */
const peopleOfStories = ({ stories }: Scope): Person[] =>
  [...stories.values()].filter(isPublished).flatMap((story) => peopleOfSketch(story, stories));

const peopleOfSketch = (story: Sketch, stories: Scope['stories']): Person[] => {
  if (story.collection === 'profiles') return peopleOf(story.data);
  if (story.collection !== 'commendations') return [];
  return peopleOfList(story.data, (slug) => {
    const profile = stories.get(`profiles/${slug}`);
    return profile?.collection === 'profiles' && isPublished(profile) ? profile.data : undefined;
  });
};

/** Which texts of a story go out with every share, and what to say of a name in them. */
const sharedTexts = (
  story: Sketch,
): { path: (string | number)[]; code: FaultCode; where: string }[] => {
  const headline = story.data.share?.headline;
  const title = { path: ['title'], code: 'ten-khi-chia-se' as const, where: 'Tiêu đề (title)' };
  return [
    // A headline of its own goes out in the title's place.
    ...(headline ? [] : [title]),
    { path: ['share', 'headline'], code: 'ten-khi-chia-se', where: 'Tiêu đề chia sẻ (headline)' },
    { path: ['share', 'caption'], code: 'ten-khi-chia-se', where: 'Lời đăng (caption)' },
    { path: ['lede'], code: 'loi-dan-khi-chia-se', where: 'Lời dẫn (lede)' },
  ];
};

/** What the previews of pages without a story of their own say, by file and path. */
const looseTexts: Record<string, string> = {
  'pages title': 'Tựa trang (title)',
  'pages lede': 'Lời dẫn của trang (lede)',
  'site.yaml description': 'Lời giới thiệu (description)',
  'site.yaml series about': 'Lời về loạt bài (about)',
  'awards.yaml about': 'Lời về hình thức khen (about)',
};

const looseText = ({ file, path }: Piece): string | undefined => {
  const keys = path.filter((part) => typeof part === 'string');
  return looseTexts[[file.startsWith('pages/') ? 'pages' : file, ...keys].join(' ')];
};

/**
 * Names, in what goes out with a share, of people who agreed to the page but not to networks.
 * @param loose texts that belong to no story: pages and catalogues
 */
export function namesShared(scope: Scope, loose: readonly Piece[]): Finding[] {
  const { today, stories } = scope;
  const silent = silentNames(
    // Names that no page may tell are found everywhere, by a rule of their own.
    peopleOfStories(scope).filter(({ display, consent }) => consent && display === 'day-du'),
    'preview',
    today,
  );
  const findSilent = nameFinder<Name>(silent);
  const inLoose = loose.flatMap((piece): Finding[] => {
    const where = looseText(piece);
    const [mention] = where ? findSilent(piece.text) : [];
    if (!where || !mention) return [];
    const found = told(piece, 'ten-khi-chia-se', where, mention.index, mention.length);
    return [{ ...found, values: { ...found.values, fix: looseFix } }];
  });
  const inStories = [...stories.values()].filter(isPublished).flatMap((story) => {
    const called = calledNames(peopleOfSketch(story, stories), 'preview', today);
    // One finder for each story of all the names of all stories would be made of them anew each time.
    const findCalled = nameFinder<Name>(called);
    const first = (text: string) =>
      [...findSilent(text), ...findCalled(text)].toSorted((a, b) => a.index - b.index)[0];
    const texts = sharedTexts(story);
    return story.pieces.flatMap((piece): Finding[] => {
      if (isHashtag(piece)) {
        const name = silent.find(namesInAddress(piece.text));
        return name ? [told(piece, 'ten-khi-chia-se', 'Hashtag', 0, piece.text.length)] : [];
      }
      const text = texts.find(({ path }) => path.join('.') === piece.path.join('.'));
      const mention = text && first(piece.text);
      if (!text || !mention) return [];
      return [told(piece, text.code, text.where, mention.index, mention.length)];
    });
  });
  return [...inStories, ...inLoose];
}

const looseFix =
  'Viết chỗ này không nêu tên, tên để trong bài; hay xin đồng ý rồi thêm mang-xa-hoi vào scope.';

const isHashtag = ({ path }: Piece) => path.at(-2) === 'hashtags';

const told = (
  piece: Piece,
  code: FaultCode,
  where: string,
  index: number,
  length: number,
): Finding => ({
  file: piece.file,
  at: piece.pointOf(index, length),
  code,
  values: { where, value: piece.text.slice(index, index + length) },
});
