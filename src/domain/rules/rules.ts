import type { Draft } from '../draft.ts';
import type { Finding } from '../faults/fault.ts';
import type { Piece } from '../piece.ts';
import type { Notice } from '../schemas/catalogue.ts';
import { ageing } from './days/ageing.ts';
import { vagueSources } from './addresses/vague-sources.ts';
import { plainHttp } from './addresses/plain-http.ts';
import { editLinks, ownLinks, roundaboutLinks } from './addresses/roundabout-links.ts';
import { typedContacts } from './addresses/typed-contacts.ts';
import { campaignDays } from './days/campaign-days.ts';
import { emptyCaptions, sameCaptions } from './texts/empty-captions.ts';
import { achievementsTwice, citationLines, wordyNumbers } from './commendations.ts';
import { childrenTold, guardianOfNobody } from './people/children.ts';
import { consentMissing, guardiansOfLines } from './people/consent-missing.ts';
import { copiedPages, copiedStories } from './copies.ts';
import { awardsOutOfTime, farDay, noticesToCome, orderOfDays } from './days/order-of-days.ts';
import { strangeCounts, typedNumbers } from './figures.ts';
import { honorificsTold } from './people/honorifics.ts';
import { hiddenNamesTold } from './people/hidden-names.ts';
import { namedInPictures, peopleInPhotos } from './people/people-in-pictures.ts';
import { bareNumbers, personalData } from './people/personal-data.ts';
import { publication } from './publication.ts';
import { references } from './references.ts';
import { collect, type Find, type OwnRule, type Rule, type Scope, type Sketch } from './scope.ts';
import { seriesParts } from './series.ts';
import {
  doubledWords,
  horns,
  misplacedTones,
  punctuation,
  unaccented,
  unreadTelex,
} from './texts/spelling.ts';
import { namesOfLines, namesSpeltOtherwise } from './people/spelt-names.ts';
import { namesShared } from './people/shared-names.ts';
import { typedNames, typedSpeakers } from './people/typed-names.ts';
import { leftoverWords } from './texts/leftovers.ts';
import { openBrackets, quoteMarks } from './texts/paired-marks.ts';
import { itemsTwice, linesTwice, pastedTwice, saidTwice } from './texts/said-twice.ts';
import { chatWords, smallSentences } from './texts/sentences.ts';
import { brokenSums, commaThousands } from './texts/thousands.ts';
import { emptyShows, listsAsOne, noLimits, openPlaces } from './unfinished.ts';
import { mistakenCodes, turnedShortForms } from './shared-values.ts';
import { unitDays } from './days/unit-days.ts';
import { capitalNames, capitalTexts, capitalTitle, smallNames } from './texts/capitals.ts';
import { outsideFocus } from './texts/focal-points.ts';
import { headings, headingSteps, longHeadings } from './texts/headings.ts';
import { longTitles, numericHashtags, secrecyWords, stockPraise } from './texts/wording.ts';
import {
  impossibleDays,
  impossibleTimes,
  mistypedYears,
  otherWeekdays,
} from './days/written-days.ts';
import { withdrawnChildren } from './people/withdrawn-children.ts';
import { withdrawnNamed } from './people/withdrawn.ts';

const ownRules: readonly OwnRule[] = [
  strangeCounts,
  vagueSources,
  campaignDays,
  stockPraise,
  longTitles,
  typedNumbers,
  headings,
  headingSteps,
  longHeadings,
  smallSentences,
  chatWords,
  punctuation,
  doubledWords,
  horns,
  misplacedTones,
  unreadTelex,
  unaccented,
  openPlaces,
  emptyShows,
  typedNames,
  typedSpeakers,
  honorificsTold,
  guardianOfNobody,
  sameCaptions,
  saidTwice,
  linesTwice,
  namesSpeltOtherwise,
  noLimits,
  listsAsOne,
  capitalTitle,
];

const rules: readonly Rule[] = [
  references,
  unitDays,
  publication,
  orderOfDays,
  awardsOutOfTime,
  consentMissing,
  peopleInPhotos,
  guardiansOfLines,
  childrenTold,
  citationLines,
  namesOfLines,
  ageing,
  farDay,
];

/** What rules find in one story. One that stumbles over it says so there; the others still judge. */
const applied = <Known extends unknown[]>(
  story: Sketch,
  all: readonly ((story: Sketch, find: Find, ...known: Known) => void)[],
  ...known: Known
): Finding[] => {
  if (!story.readable) return [];
  return all.flatMap((rule) => {
    const { findings, find } = collect(story.file);
    try {
      rule(story, find, ...known);
      return findings;
    } catch (error) {
      const reason = `máy kiểm dừng giữa chừng (${(error as Error).message.slice(0, 80)})`;
      return [{ file: story.file, at: [], code: 'tep-khong-doc-duoc', values: { reason } }];
    }
  });
};

/**
 * What texts say that none may, wherever they stand.
 * @param mails the union's own e-mail addresses
 */
export function judgeTexts(pieces: readonly Piece[], mails: ReadonlySet<string>): Finding[] {
  return [
    ...[...pieces, ...bareNumbers(pieces)].flatMap((piece) => personalData(piece, mails)),
    ...quoteMarks(pieces),
    ...itemsTwice(pieces),
    ...pieces.flatMap((piece) =>
      secrecyWords(piece).concat(
        capitalNames(piece),
        capitalTexts(piece),
        smallNames(piece),
        openBrackets(piece),
        mistakenCodes(piece),
        turnedShortForms(piece),
        impossibleDays(piece),
        impossibleTimes(piece),
        otherWeekdays(piece),
        mistypedYears(piece),
        leftoverWords(piece),
        commaThousands(piece),
        brokenSums(piece),
        emptyCaptions(piece),
        outsideFocus(piece),
        pastedTwice(piece),
        roundaboutLinks(piece),
        editLinks(piece),
        ownLinks(piece),
        plainHttp(piece),
        typedContacts(piece),
        numericHashtags(piece),
        wordyNumbers(piece),
      ),
    ),
  ];
}

/** What is wrong with a story whatever the others, the catalogues and the day say. */
export function judgeAlone(story: Sketch, mails: ReadonlySet<string>): Finding[] {
  return [...applied(story, ownRules), ...judgeTexts(story.pieces, mails)];
}

/**
 * Holds all stories against each other, the catalogues and the day: every rule that needs no file of
 * its own and more than one story.
 * @param loose texts that belong to no story: pages and catalogues
 */
export function judgeTogether(
  scope: Scope,
  loose: readonly Piece[],
  notices: readonly Draft<Notice>[],
): Finding[] {
  return [
    ...[...scope.stories.values()].flatMap((story) => applied(story, rules, scope)),
    ...achievementsTwice(scope),
    ...copiedStories(scope),
    ...copiedPages(loose),
    ...seriesParts(scope),
    ...hiddenNamesTold(scope, loose),
    ...namesShared(scope, loose),
    ...namedInPictures(scope),
    ...withdrawnNamed(scope, loose, notices),
    ...withdrawnChildren(scope, notices),
    ...noticesToCome(notices, scope.today),
  ];
}
