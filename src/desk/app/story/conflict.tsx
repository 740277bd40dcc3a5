import { diffLines } from 'diff';
import { useState } from 'react';
import { parse } from 'yaml';
import { plainText } from '../../../check/file-text.ts';
import { splitFrontMatter } from '../../../check/yaml/front-matter.ts';
import type { Value } from '../../../editing/yaml/written.ts';
import type { Conflict } from '../../file/story-file.ts';
import { api, Refusal, saidBy, type Desk } from '../api.ts';
import { namingOf } from '../form/choices.ts';
import type { Schema } from '../form/schema.ts';
import { deskWords } from '../words.ts';
import { changedFacts, type ChangedFact } from './changed-facts.ts';
import { joined, type StoryContent } from './join.ts';

const say = deskWords.conflict;

/** A story's text as data and body; undefined where it cannot be read as one. */
const contentIn = (text: string): Required<StoryContent> | undefined => {
  const { parts } = splitFrontMatter('', plainText(text));
  try {
    return parts && { data: parse(parts.yaml) as Value, body: parts.body };
  } catch {
    return undefined;
  }
};

/** Passages of a body that read otherwise. */
const changedPassages = (mine: string, theirs: string): ChangedFact[] => {
  const parts = diffLines(mine, theirs);
  return parts.flatMap(({ added, removed, value }, index) => {
    if (!removed && (!added || parts[index - 1]?.removed)) return [];
    const is = added ? value : parts[index + 1]?.added ? parts[index + 1]!.value : '';
    return [{ what: say.inBody, was: removed ? value.trim() : '', is: is.trim() }];
  });
};

type Props = {
  path: string;
  version: string;
  conflict: Conflict;
  labels: readonly [string, string];
  onChosen: () => void;
  /** Of a story: how its facts are told, and what both began with, where that is known. */
  story?: { desk: Desk; schema: Schema; base?: StoryContent };
};

/** What differs between two versions of a story, in the form's words. */
const Differences = ({ facts, labels }: { facts: ChangedFact[]; labels: Props['labels'] }) => (
  <ul className="versions">
    {facts.map(({ what, was, is }, index) => (
      <li key={index}>
        <h2>{what}</h2>
        {[was, is].map((text, side) => (
          <p key={labels[side]}>
            <span className="help">{labels[side]}</span>
            {text || say.nothing}
          </p>
        ))}
      </li>
    ))}
  </ul>
);

/** Two versions of one file, what differs told apart; a person keeps both changes, takes one version, or joins them by hand. */
export function VersionChoice({ path, version, conflict, labels, onChosen, story }: Props) {
  const { mine, theirs } = conflict;
  const [byHand, setByHand] = useState(mine);
  const [refused, setRefused] = useState('');
  const [own, other] = story ? [contentIn(mine), contentIn(theirs)] : [];
  const facts =
    story && own && other
      ? [
          ...changedFacts(own.data, other.data, story.schema, namingOf(story.desk), true),
          ...changedPassages(own.body ?? '', other.body ?? ''),
        ]
      : [];
  const both = story?.base && own && other ? joined(story.base, own, other) : undefined;
  const done = (asked: Promise<unknown>) =>
    asked.then(onChosen, (error: unknown) => setRefused(saidBy(error, deskWords.faults.notSaved)));
  const keepBoth = async (content: StoryContent) => {
    const answer = await api.save(path, version, content);
    if ('conflict' in answer) throw new Refusal(say.again);
  };
  const take = (text: string) => void done(api.choose(path, version, text));
  const parts = diffLines(mine, theirs);
  return (
    <>
      <h1>{say.title}</h1>
      <p>{both ? say.leadBoth : say.lead}</p>
      {refused && <p role="alert">{refused}</p>}
      <div className="acts">
        {both && (
          <button type="button" className="main" onClick={() => void done(keepBoth(both))}>
            {say.keepBoth}
          </button>
        )}
        {[mine, theirs].map((text, side) => (
          <button key={labels[side]} type="button" onClick={() => take(text)}>
            {say.take(labels[side]!)}
          </button>
        ))}
      </div>
      <Differences facts={facts} labels={labels} />
      <details className="whole" open={facts.length === 0}>
        <summary>{say.whole}</summary>
        <div className="sides">
          {labels.map((label, side) => (
            <section key={label} aria-label={label}>
              <h2>{label}</h2>
              <pre tabIndex={0}>
                {parts
                  .filter(({ added, removed }) => (side === 0 ? !added : !removed))
                  .map(({ value, added, removed }, index) =>
                    added || removed ? <mark key={index}>{value}</mark> : value,
                  )}
              </pre>
            </section>
          ))}
        </div>
        <label>
          {say.join}
          <textarea rows={16} value={byHand} onChange={(event) => setByHand(event.target.value)} />
        </label>
        <button type="button" onClick={() => take(byHand)}>
          {say.takeJoined}
        </button>
      </details>
    </>
  );
}
