import {
  BoldItalicUnderlineToggles,
  CreateLink,
  InsertImage,
  InsertTable,
  InsertThematicBreak,
  ListsToggle,
  MDXEditor,
  UndoRedo,
  BlockTypeSelect,
  headingsPlugin,
  imagePlugin,
  insertJsx$,
  jsxPlugin,
  linkDialogPlugin,
  linkPlugin,
  listsPlugin,
  markdownShortcutPlugin,
  quotePlugin,
  tablePlugin,
  thematicBreakPlugin,
  toolbarPlugin,
  usePublisher,
  type MDXEditorMethods,
} from '@mdxeditor/editor';
import '@mdxeditor/editor/style.css';
import { useEffect, useRef, useState, type ClipboardEvent } from 'react';
import { besideName } from '../../../domain/typed/file-name.ts';
import { mergeBody } from '../../file/body.ts';
import { api, photoAddress, saidBy } from '../api.ts';
import { useDesk } from '../form/context.ts';
import { letTabOut } from '../tab-out.ts';
import { deskWords } from '../words.ts';
import { addNote, withFreeNotes, withNotes, withoutNotes } from './footnotes.ts';
import { partDescriptors } from './part-editor.tsx';

const PartButtons = () => {
  const insert = usePublisher(insertJsx$);
  const add = (name: string) => {
    const found = partDescriptors.find((one) => one.name === name);
    if (!found) return;
    const { name: component, kind } = found;
    insert({
      name: component!,
      kind,
      props: Object.fromEntries(found.props.slice(0, 1).map((prop) => [prop.name, ''])),
    });
  };
  return (
    <select
      className="tool"
      aria-label={deskWords.body.insertPart}
      value=""
      onChange={(event) => add(event.target.value)}
    >
      <option value="">{deskWords.body.insert}</option>
      {Object.entries(deskWords.parts).map(([name, label]) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
    </select>
  );
};

const translate = (key: string, otherwise: string, values: Record<string, unknown> = {}): string =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{{${name}}}`, String(value)),
    (deskWords.editor as Record<string, string>)[key] ?? otherwise,
  );

type Props = { body: string; onChange: (body: string) => void };

/** The body as plain Markdown, for what the rich editor does not know. */
const PlainBody = ({ body, onChange }: Props) => (
  <textarea
    className="plain-body"
    aria-label={deskWords.body.plainLabel}
    value={body}
    onChange={(event) => onChange(event.target.value)}
  />
);

/** The body as it will read; only the blocks that were edited are written anew. */
const RichBody = ({ body, onChange, onFail }: Props & { onFail: (why: string) => void }) => {
  const { path, addPhoto } = useDesk();
  const latest = useRef({ onChange, onFail, addPhoto });
  useEffect(() => {
    latest.current = { onChange, onFail, addPhoto };
  });
  const first = useRef({ body, before: undefined as string | undefined });
  const editor = useRef<MDXEditorMethods>(null);
  const change = (written: string, isFirst: boolean) => {
    const now = withNotes(written);
    if (isFirst || first.current.before === undefined) {
      first.current.before = isFirst ? now : first.current.body;
      if (isFirst) return;
    }
    latest.current.onChange(mergeBody(first.current.body, first.current.before, now));
  };
  const [lost, setLost] = useState<string[]>([]);
  /** What is pasted from Word, a page or a chat is read as an import reads it, and what was lost is told. */
  const paste = async (event: ClipboardEvent) => {
    // An address pasted into a dialog of the editor is the dialog's.
    if (event.target instanceof HTMLInputElement) return;
    const html = event.clipboardData.getData('text/html');
    const text = event.clipboardData.getData('text/plain');
    // A few words within a line are only typed.
    if (!html && !text.trim().includes('\n')) return;
    if (event.clipboardData.types.includes('application/x-lexical-editor')) return;
    event.preventDefault();
    event.stopPropagation();
    try {
      const read = await api.paste(html ? { html } : { text });
      setLost(read.lost.map(({ what, where }) => deskWords.importing.lost(what, where)));
      const pasted = withFreeNotes(read.markdown, editor.current?.getMarkdown() ?? '');
      editor.current?.focus();
      editor.current?.insertMarkdown(withoutNotes(pasted));
    } catch (error) {
      setLost([saidBy(error)]);
    }
  };
  // Made once: drawn anew with every key typed in a field, it was half of what a key costs.
  const [shown] = useState(() => (
    <MDXEditor
      ref={editor}
      markdown={withoutNotes(body)}
      contentEditableClassName="prose"
      trim={false}
      translation={translate}
      toMarkdownOptions={{ bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' }}
      onChange={change}
      onError={({ error }) => latest.current.onFail(error)}
      plugins={[
        headingsPlugin({ allowedHeadingLevels: [2, 3, 4] }),
        listsPlugin(),
        quotePlugin(),
        // The page makes links of addresses by itself; opening a story must not change it.
        linkPlugin({ disableAutoLink: true }),
        linkDialogPlugin(),
        tablePlugin(),
        thematicBreakPlugin(),
        imagePlugin({
          imageUploadHandler: (file) =>
            latest.current.addPhoto(file).then(
              (name) => {
                setLost([]);
                return `./${name}`;
              },
              (error: unknown) => {
                setLost([saidBy(error)]);
                throw error;
              },
            ),
          imagePreviewHandler: (src) => Promise.resolve(photoAddress(path, besideName(src))),
        }),
        jsxPlugin({ jsxComponentDescriptors: partDescriptors }),
        markdownShortcutPlugin(),
        toolbarPlugin({
          toolbarContents: () => (
            <>
              <UndoRedo />
              <BlockTypeSelect />
              <BoldItalicUnderlineToggles options={['Bold', 'Italic']} />
              <ListsToggle options={['bullet', 'number']} />
              <CreateLink />
              <InsertImage />
              <InsertTable />
              <InsertThematicBreak />
              <PartButtons />
              <button
                type="button"
                className="tool"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => editor.current && void addNote(editor.current)}
              >
                {deskWords.body.note}
              </button>
            </>
          ),
        }),
      ]}
    />
  ));
  return (
    <div onKeyDownCapture={letTabOut} onPasteCapture={(event) => void paste(event)}>
      {lost.length > 0 && (
        <div role="status" className="reminder">
          {deskWords.body.pasteLost}
          <ul>
            {lost.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {shown}
    </div>
  );
};

/** What of the editor's own has only a drawing, or no label, gets a name a screen reader can say. */
const nameParts = (root: HTMLElement | null) => {
  if (!root) return undefined;
  const name = () => {
    for (const button of root.querySelectorAll(
      'button[aria-haspopup="dialog"]:not([aria-label])',
    )) {
      if (!button.textContent?.trim()) button.setAttribute('aria-label', deskWords.body.editPart);
    }
    for (const text of root.querySelectorAll('[role="textbox"]:not([aria-label])'))
      text.setAttribute('aria-label', deskWords.body.partText);
  };
  name();
  const observer = new MutationObserver(name);
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
};

/** The body of a story, rich or plain; a body the rich editor cannot read is opened plain, and says so. */
export function BodyEditor(props: Props) {
  const [isPlain, setPlain] = useState(false);
  const [failed, setFailed] = useState('');
  return (
    <section className="body" aria-labelledby="ten-bai" ref={nameParts}>
      <h3 id="ten-bai">{deskWords.body.title}</h3>
      <label className="mark">
        <input
          type="checkbox"
          checked={isPlain}
          onChange={(event) => setPlain(event.target.checked)}
        />
        {deskWords.body.plain}
      </label>
      {failed && <p className="reminder">{deskWords.body.onlyPlain}</p>}
      {isPlain ? (
        <PlainBody {...props} />
      ) : (
        <RichBody
          {...props}
          onFail={(why) => {
            setFailed(why);
            setPlain(true);
          }}
        />
      )}
    </section>
  );
}
