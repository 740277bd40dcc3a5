import { Dialog } from '../dialog.tsx';
import { deskWords } from '../words.ts';

const say = deskWords.save;

/** Asks once before what was typed since the last save is dropped. */
export function Discard({ onDrop, onClose }: { onDrop: () => void; onClose: () => void }) {
  const drop = (
    <button type="button" className="main" onClick={onDrop}>
      {say.discard}
    </button>
  );
  return (
    <Dialog title={say.discardAsked} onClose={onClose} acts={drop} leave={say.keepTyping}>
      <p>{say.discardLead}</p>
    </Dialog>
  );
}
