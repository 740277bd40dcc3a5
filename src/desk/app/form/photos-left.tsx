import { useState } from 'react';
import { photoAddress, saidBy } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { deskWords } from '../words.ts';

const say = deskWords.photosLeft;

/** Photos that lie beside a story and stand nowhere in it: told, and taken away when that is asked. */
export function PhotosLeft({
  path,
  names,
  onDrop,
}: {
  path: string;
  names: readonly string[];
  onDrop: (names: string[]) => Promise<void>;
}) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState('');
  if (names.length === 0) return null;
  const drop = async () => {
    try {
      await onDrop([...chosen]);
      setChosen([]);
      setOpen(false);
    } catch (error) {
      setRefused(saidBy(error));
    }
  };
  return (
    <div className="acts">
      <p className="help">{say.told(names.length)}</p>
      <button type="button" onClick={() => setOpen(true)}>
        {say.look}
      </button>
      {isOpen && (
        <Dialog
          title={say.title}
          onClose={() => setOpen(false)}
          refused={refused}
          leave={say.keep}
          acts={
            <button
              type="button"
              className="main"
              disabled={chosen.length === 0}
              onClick={() => void drop()}
            >
              {say.go}
            </button>
          }
        >
          <p>{say.lead}</p>
          {names.map((name) => (
            <label key={name} className="mark photo-left">
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={(event) =>
                  setChosen(
                    event.target.checked ? [...chosen, name] : chosen.filter((one) => one !== name),
                  )
                }
              />
              <img src={photoAddress(path, name)} alt="" />
              {name}
            </label>
          ))}
        </Dialog>
      )}
    </div>
  );
}
