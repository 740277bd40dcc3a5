import { useState } from 'react';
import { Dialog } from '../dialog.tsx';
import { RadioField } from '../inputs.tsx';
import { deskWords } from '../words.ts';
import type { ChangedFact } from './changed-facts.ts';

type NoticeType = keyof typeof deskWords.correction.kinds;
type Props = {
  facts: readonly ChangedFact[];
  isBodyChanged: boolean;
  onNotice: (type: NoticeType, text: string) => void;
  onQuiet: () => void;
  onBack: () => void;
};

/** Before a story that readers have seen is saved otherwise: what changed, and what they are told. */
export function Correction({ facts, isBodyChanged, onNotice, onQuiet, onBack }: Props) {
  const say = deskWords.correction;
  const [type, setType] = useState<NoticeType>('dinh-chinh');
  const [text, setText] = useState(() =>
    facts.map(({ what, was, is }) => say.sentence(what, was, is)).join(' '),
  );
  return (
    <Dialog
      title={say.title}
      onClose={onBack}
      leave={say.back}
      acts={
        <>
          <button
            type="button"
            className="main"
            disabled={text.trim() === ''}
            onClick={() => onNotice(type, text.trim())}
          >
            {say.withNotice}
          </button>
          <button type="button" onClick={onQuiet}>
            {say.without}
          </button>
        </>
      }
    >
      <p>{say.lead}</p>
      <ul>
        {facts.map(({ what, was, is }) => (
          <li key={what}>{say.was(what, was, is)}</li>
        ))}
        {isBodyChanged && <li>{say.body}</li>}
      </ul>
      <fieldset>
        <legend>{say.kind}</legend>
        <RadioField name="loai-bao" value={type} ways={say.kinds} onChange={setType} />
      </fieldset>
      <label>
        {say.text}
        <textarea rows={4} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <p className="help">{say.textHelp}</p>
    </Dialog>
  );
}
