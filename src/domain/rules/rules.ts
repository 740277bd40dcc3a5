import type { Draft } from '../draft.ts';
import type { Finding } from '../faults/fault.ts';
import type { Piece } from '../piece.ts';
import type { Notice } from '../schemas/catalogue.ts';
import { ageing } from './ageing.ts';
import { roundaboutLinks } from './addresses/roundabout-links.ts';
import { campaignDays } from './campaigns.ts';
import { emptyCaptions } from './captions.ts';
import { achievementsTwice, citationLines, wordyNumbers } from './commendations.ts';
import { childrenTold } from './people/children.ts';
import { consent, guardiansOfLines, peopleInPhotos } from './people/consent.ts';
import { copiedStories } from './copies.ts';
import { awardsOutOfTime, orderOfDays, strangeCounts } from './facts.ts';
import { hiddenNamesTold } from './people/hidden-names.ts';
import { bareNumbers, personalData } from './people/personal-data.ts';
import { publication } from './publication.ts';
import { references } from './references.ts';
import { collect, type Rule, type Scope, type Sketch } from './scope.ts';
import { seriesParts } from './series.ts';
import { horns, punctuation } from './spelling.ts';
import { namesShared } from './people/shared-names.ts';
import { typedNames } from './people/typed-names.ts';
import { capitalTitle, farDay, noLimits, openPlaces } from './unfinished.ts';
import { unitDays } from './unit-days.ts';
import {
  capitalNames,
  headings,
  headingSteps,
  secrecyWords,
  longTitles,
  stockPraise,
  typedNumbers,
} from './wording.ts';
import { impossibleDays } from './written-days.ts';
import { withdrawnNamed } from './people/withdrawn.ts';

const rules: readonly Rule[] = [
  references,
  unitDays,
  publication,
  orderOfDays,
  strangeCounts,
  awardsOutOfTime,
  consent,
  peopleInPhotos,
  guardiansOfLines,
  childrenTold,
  citationLines,
  campaignDays,
  ageing,
  stockPraise,
  longTitles,
  typedNumbers,
  headings,
  headingSteps,
  punctuation,
  horns,
  openPlaces,
  typedNames,
  noLimits,
  capitalTitle,
  farDay,
];

/** A rule that stumbles over one story says so on that story; the others are still checked. */
const safely = (rule: Rule, story: Sketch, scope: Scope): Finding[] => {
  const { findings, find } = collect(story.file);
  try {
    rule(story, find, scope);
    return findings;
  } catch (error) {
    const reason = `máy kiểm dừng giữa chừng (${(error as Error).message.slice(0, 80)})`;
    return [{ file: story.file, at: [], code: 'tep-khong-doc-duoc', values: { reason } }];
  }
};

/**
 * Holds all stories and all other texts against every rule that needs no file of its own.
 * @param loose texts that belong to no story: pages and catalogues
 * @param mails the union's own e-mail addresses
 */
export function applyRules(
  scope: Scope,
  loose: readonly Piece[],
  mails: ReadonlySet<string>,
  notices: readonly Draft<Notice>[],
): Finding[] {
  const stories = [...scope.stories.values()];
  const pieces = [...stories.flatMap((story) => story.pieces), ...loose];
  return [
    ...stories
      .filter(({ readable }) => readable)
      .flatMap((story) => rules.flatMap((rule) => safely(rule, story, scope))),
    ...[...pieces, ...bareNumbers(pieces)].flatMap((piece) => personalData(piece, mails)),
    ...pieces.flatMap((piece) =>
      secrecyWords(piece).concat(
        capitalNames(piece),
        impossibleDays(piece),
        emptyCaptions(piece),
        roundaboutLinks(piece),
        wordyNumbers(piece),
      ),
    ),
    ...achievementsTwice(scope),
    ...copiedStories(scope),
    ...seriesParts(scope),
    ...hiddenNamesTold(scope, loose),
    ...namesShared(scope, loose),
    ...withdrawnNamed(scope, loose, notices),
  ];
}
