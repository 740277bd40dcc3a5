import {
  BoldItalicUnderlineToggles,
  CreateLink,
  GenericJsxEditor,
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
  type JsxComponentDescriptor,
  type MDXEditorMethods,
} from '@mdxeditor/editor';
import '@mdxeditor/editor/style.css';
import { useRef, useState } from 'react';
import { mergeBody } from '../../file/body.ts';
import { photoAddress } from '../api.ts';
import { useDesk } from '../form/context.ts';

const part = (
  name: string,
  kind: 'flow' | 'text',
  props: string[],
  hasChildren: boolean,
): JsxComponentDescriptor => ({
  name,
  kind,
  props: props.map((prop) => ({ name: prop, type: 'string' })),
  hasChildren,
  Editor: GenericJsxEditor,
});

/** The components a story may use, and the words on their buttons. */
const parts: { label: string; descriptor: JsxComponentDescriptor; children?: string }[] = [
  { label: 'Con số', descriptor: part('Figure', 'text', ['id'], false) },
  { label: 'Lời trích', descriptor: part('Quote', 'flow', ['side', 'by'], true) },
  { label: 'Câu hỏi', descriptor: part('Ask', 'flow', [], true) },
  { label: 'Các bước', descriptor: part('Steps', 'flow', [], true) },
  { label: 'Bộ ảnh', descriptor: part('Gallery', 'flow', [], false) },
  { label: 'Ảnh', descriptor: part('Photo', 'flow', ['src', 'alt', 'credit'], false) },
  { label: 'Phim', descriptor: part('Video', 'flow', ['youtube', 'facebook', 'title'], false) },
  { label: 'Thử ngay', descriptor: part('TryIt', 'flow', [], false) },
  { label: 'An toàn', descriptor: part('Safety', 'flow', [], true) },
  { label: 'Ghi chú', descriptor: part('Note', 'flow', [], true) },
];

function PartButtons() {
  const insert = usePublisher(insertJsx$);
  const add = (name: string) => {
    const found = parts.find(({ label }) => label === name)?.descriptor;
    if (!found) return;
    const { name: component, kind } = found;
    insert({
      name: component!,
      kind,
      props: Object.fromEntries(found.props.slice(0, 1).map((prop) => [prop.name, ''])),
    });
  };
  return (
    <select aria-label="Chèn phần của bài" value="" onChange={(event) => add(event.target.value)}>
      <option value="">Chèn…</option>
      {parts.map(({ label }) => (
        <option key={label}>{label}</option>
      ))}
    </select>
  );
}

/** What the editor's own words are in Vietnamese, by its keys. */
const words: Record<string, string> = {
  'toolbar.undo': 'Hoàn tác',
  'toolbar.redo': 'Làm lại',
  'toolbar.bold': 'Đậm',
  'toolbar.removeBold': 'Bỏ đậm',
  'toolbar.italic': 'Nghiêng',
  'toolbar.removeItalic': 'Bỏ nghiêng',
  'toolbar.bulletedList': 'Danh sách chấm',
  'toolbar.numberedList': 'Danh sách số',
  'toolbar.link': 'Liên kết',
  'toolbar.image': 'Thêm ảnh',
  'toolbar.table': 'Thêm bảng',
  'toolbar.thematicBreak': 'Vạch ngăn',
  'toolbar.blockTypes.paragraph': 'Đoạn văn',
  'toolbar.blockTypes.quote': 'Trích dẫn',
  'toolbar.blockTypes.heading': 'Đề mục {{level}}',
  'toolbar.blockTypeSelect.placeholder': 'Kiểu đoạn',
  'toolbar.blockTypeSelect.selectBlockTypeTooltip': 'Chọn kiểu đoạn',
  'uploadImage.dialogTitle': 'Thêm ảnh',
  'uploadImage.uploadInstructions': 'Chọn ảnh từ máy',
  'uploadImage.addViaUrlInstructions': 'Hoặc tên ảnh đã có cạnh bài',
  'uploadImage.alt': 'Lời tả ảnh',
  'uploadImage.title': 'Nguồn ảnh, như “Ảnh: NVCC”',
  'dialogControls.save': 'Xong',
  'dialogControls.cancel': 'Thôi',
  'createLink.url': 'Địa chỉ',
  'createLink.text': 'Chữ',
  'createLink.title': 'Lời mách',
  'contentArea.editableMarkdown': 'Bài viết',
};
const translate = (key: string, otherwise: string, values: Record<string, unknown> = {}): string =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{{${name}}}`, String(value)),
    words[key] ?? otherwise,
  );

type Props = { body: string; onChange: (body: string) => void };

/** The body as plain Markdown, for what the rich editor does not know. */
function PlainBody({ body, onChange }: Props) {
  return (
    <textarea
      className="plain-body"
      aria-label="Bài viết, chữ thô"
      value={body}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** The body as it will read; only the blocks that were edited are written anew. */
function RichBody({ body, onChange, onFail }: Props & { onFail: (why: string) => void }) {
  const { path, addPhoto } = useDesk();
  const first = useRef({ body, before: undefined as string | undefined });
  const editor = useRef<MDXEditorMethods>(null);
  const change = (now: string, isFirst: boolean) => {
    if (isFirst || first.current.before === undefined) {
      first.current.before = isFirst ? now : first.current.body;
      if (isFirst) return;
    }
    onChange(mergeBody(first.current.body, first.current.before, now));
  };
  return (
    <MDXEditor
      ref={editor}
      markdown={body}
      contentEditableClassName="prose"
      trim={false}
      translation={translate}
      toMarkdownOptions={{ bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' }}
      onChange={change}
      onError={({ error }) => onFail(error)}
      plugins={[
        headingsPlugin({ allowedHeadingLevels: [2, 3, 4] }),
        listsPlugin(),
        quotePlugin(),
        linkPlugin(),
        linkDialogPlugin(),
        tablePlugin(),
        thematicBreakPlugin(),
        imagePlugin({
          imageUploadHandler: async (file) => `./${await addPhoto(file)}`,
          imagePreviewHandler: (src) =>
            Promise.resolve(photoAddress(path, src.replace(/^\.\//u, ''))),
        }),
        jsxPlugin({ jsxComponentDescriptors: parts.map(({ descriptor }) => descriptor) }),
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
            </>
          ),
        }),
      ]}
    />
  );
}

/** The editor's own buttons that have only a drawing get a name a screen reader can say. */
const nameButtons = (root: HTMLElement | null) => {
  if (!root) return undefined;
  const name = () => {
    for (const button of root.querySelectorAll(
      'button[aria-haspopup="dialog"]:not([aria-label])',
    )) {
      if (!button.textContent?.trim()) button.setAttribute('aria-label', 'Sửa phần này');
    }
  };
  name();
  const observer = new MutationObserver(name);
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
};

/** The body of a story, rich or plain; a body the rich editor cannot read is opened plain, and says so. */
export function BodyEditor(props: Props) {
  const [isPlain, setPlain] = useState(() => /^\[\^[^\]]+\]:/mu.test(props.body));
  const [failed, setFailed] = useState('');
  return (
    <section className="body" aria-labelledby="ten-bai" ref={nameButtons}>
      <h2 id="ten-bai">Bài viết</h2>
      <label className="mark">
        <input
          type="checkbox"
          checked={isPlain}
          onChange={(event) => setPlain(event.target.checked)}
        />
        Sửa bằng chữ thô (có chú thích chân trang thì dùng cách này)
      </label>
      {failed && (
        <p className="reminder">Bài có chỗ chỉ sửa được bằng chữ thô, nên đang mở như vậy.</p>
      )}
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
