import { useState } from 'react';
import { isUnapproved } from '../../../domain/selection.ts';
import { debuggers } from '../../../domain/share/links.ts';
import { api, saidBy, type Desk } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { deskWords } from '../words.ts';
import { LineActs, type ListLine } from './line-acts.tsx';
import { addressOf, MoveStory } from './move.tsx';
import { Withdrawal } from './withdrawal.tsx';

const say = deskWords.dropDraft;

/** Where the networks are told that a story they keep was taken down. */
const Copies = ({ address }: { address: string }) => {
  const { copies, networks } = deskWords.withdrawal;
  const pages = debuggers(address);
  return (
    <p className="help">
      {copies}{' '}
      <a href={pages.facebook} target="_blank" rel="noreferrer">
        {networks.facebook}
      </a>
      {' · '}
      <a href={pages.zalo} target="_blank" rel="noreferrer">
        {networks.zalo}
      </a>
    </p>
  );
};

/** What is done to a story as a whole: its address, a name taken out, the whole taken down. */
export function StoryActs({
  desk,
  path,
  status,
  isLive,
  lines,
  mayAct,
  onDone,
}: {
  desk: Desk;
  path: string;
  /** Where the story stands on disk. */
  status: string;
  /** Whether readers have seen it. */
  isLive: boolean;
  lines: readonly ListLine[];
  /** Whether all that was typed is saved; tells what is to be done first where it is not. */
  mayAct: () => boolean;
  onDone: (told: string) => void;
}) {
  const [asked, setAsked] = useState<'withdrawal' | 'line' | 'move' | 'drop'>();
  const [refused, setRefused] = useState('');
  const ask = (what: typeof asked) => mayAct() && setAsked(what);
  const close = () => {
    setAsked(undefined);
    setRefused('');
  };
  const done = (told: string) => {
    close();
    onDone(told);
  };
  const { today } = desk;
  const drop = async () => {
    try {
      await api.dropDraft(path);
      location.replace('#');
    } catch (error) {
      setRefused(saidBy(error));
    }
  };
  const isPublished = status === 'da-dang';
  return (
    <div className="acts">
      {(isPublished || (isLive && status !== 'da-go')) && (
        <button type="button" onClick={() => ask('withdrawal')}>
          {deskWords.withdrawal.open}
        </button>
      )}
      {isPublished && lines.length > 0 && (
        <button type="button" onClick={() => ask('line')}>
          {deskWords.line.open}
        </button>
      )}
      {status !== 'da-go' && (
        <button type="button" onClick={() => ask('move')}>
          {deskWords.move.ask}
        </button>
      )}
      {!isLive && isUnapproved(status) && (
        <button type="button" onClick={() => ask('drop')}>
          {say.ask}
        </button>
      )}
      {status === 'da-go' && <Copies address={addressOf(desk, path)} />}
      <p className="help">{addressOf(desk, path)}</p>
      {asked === 'withdrawal' && (
        <Withdrawal path={path} today={today} onDone={done} onClose={close} />
      )}
      {asked === 'line' && (
        <LineActs
          path={path}
          lines={lines}
          today={today}
          onDone={() => done(deskWords.line.done)}
          onClose={close}
        />
      )}
      {asked === 'drop' && (
        <Dialog
          title={say.title}
          refused={refused}
          onClose={close}
          leave={say.keep}
          acts={
            <button type="button" className="main" onClick={() => void drop()}>
              {say.go}
            </button>
          }
        >
          <p>{say.lead}</p>
        </Dialog>
      )}
      {asked === 'move' && (
        <MoveStory desk={desk} path={path} isKept={isPublished || isLive} onClose={close} />
      )}
    </div>
  );
}
