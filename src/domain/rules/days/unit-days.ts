import { isPartialDay, writeDay } from '../../date.ts';
import type { KeyPath } from '../../faults/fault.ts';
import { decisionDay } from '../../library.ts';
import { existedOn, heirsOf, lineageOf, unitNameOn } from '../../units/units.ts';
import { items, type Rule, type Scope } from '../scope.ts';

/** The units of the same line that stood on that day, to offer in place of the one given. */
const instead = ({ units }: Scope, id: string, day: string): string => {
  const unit = units.get(id)!;
  const line = [
    ...[...lineageOf(units, id)].flatMap((other) => units.get(other) ?? []),
    ...heirsOf(units, unit),
  ];
  const alive = [...new Set(line)].filter((other) => existedOn(other, day));
  return alive.length === 0
    ? ''
    : `Vào ngày ấy là ${alive.map((other) => `“${unitNameOn(other, day).name}” (${other.id})`).join(' hoặc ')}.`;
};

/**
 * Units that did not exist on the day they are named for: the day of the deed (`happened`, else
 * `date`) or of the decision. A place that took a model over may be named as it was once known.
 */
export const unitDays: Rule = (story, find, scope) => {
  const check = (at: KeyPath, id: string | undefined, day: string | undefined) => {
    const unit = id === undefined ? undefined : scope.units.get(id);
    if (!unit || day === undefined || !isPartialDay(day) || existedOn(unit, day)) return;
    find(at, 'don-vi-chua-co', {
      unit: unitNameOn(unit, day).name,
      day: writeDay(day),
      instead: instead(scope, unit.id, day),
    });
  };
  const { data } = story;
  const deed = data.happened ?? data.date;
  if (story.collection === 'profiles') check(['unit'], story.data.unit, deed);
  if (story.collection === 'models') check(['owner'], story.data.owner, deed);
  if (story.collection === 'commendations') {
    const { decision, citations } = story.data;
    const decided = decisionDay(story.data);
    check(['decision', 'issuer'], decision?.issuer, decided);
    for (const [index, { unit }] of items(citations)) {
      check(['citations', index, 'unit'], unit, data.happened ?? decided);
    }
  }
};
