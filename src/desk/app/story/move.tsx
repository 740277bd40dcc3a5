import { useState } from 'react';
import { absoluteAddress, pathOfFile } from '../../../domain/addresses.ts';
import { slugFrom } from '../../../domain/slug.ts';
import { api, saidBy, type Desk } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { titlesOf } from '../form/choices.ts';
import { TextField } from '../inputs.tsx';
import { deskWords } from '../words.ts';

const say = deskWords.move;

/** The address of a story's page on the site. */
export function addressOf({ site }: Desk, path: string): string {
  return absoluteAddress(pathOfFile(path)!, site.url);
}

/** Gives a story another address, and tells what has followed it. */
export function MoveStory({
  desk,
  path,
  isKept,
  onClose,
}: {
  desk: Desk;
  path: string;
  /** Whether the address of now goes on leading to it. */
  isKept: boolean;
  onClose: () => void;
}) {
  const [collection, own = ''] = path.split('/');
  const [typed, setTyped] = useState(own);
  const [moved, setMoved] = useState<Awaited<ReturnType<typeof api.move>>>();
  const [refused, setRefused] = useState('');
  const slug = slugFrom(typed);
  const go = async () => {
    try {
      setRefused('');
      setMoved(await api.move(path, slug));
    } catch (error) {
      setRefused(saidBy(error));
    }
  };
  // Going back leads to no file that has gone.
  const leave = () => (moved ? location.replace(`#${moved.path}`) : onClose());
  const titleOf = titlesOf(desk);
  return (
    <Dialog
      title={say.title}
      onClose={leave}
      refused={refused}
      leave={moved ? say.open : deskWords.close}
      acts={
        moved ? null : (
          <button
            type="button"
            className="main"
            disabled={slug === '' || slug === own}
            onClick={() => void go()}
          >
            {say.go}
          </button>
        )
      }
    >
      {moved ? (
        <>
          <p>{say.done(addressOf(desk, moved.path))}</p>
          {isKept && <p>{say.kept(addressOf(desk, path))}</p>}
          {moved.followed.length > 0 && (
            <>
              <p>{say.followed}</p>
              <ul>
                {moved.followed.map((file) => (
                  <li key={file}>{titleOf(file)}</li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <>
          <p>{isKept ? say.leadKept : say.lead}</p>
          <TextField label={say.name} value={typed} onChange={setTyped} />
          <p className="help">
            {say.willBe}{' '}
            <strong>{slug && addressOf(desk, `${collection}/${slug}/index.mdx`)}</strong>
          </p>
        </>
      )}
    </Dialog>
  );
}
