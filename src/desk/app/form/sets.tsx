import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  ErrorSchema,
  ObjectFieldTemplateProps,
} from '@rjsf/utils';
import { useState, type ReactElement } from 'react';
import { deskWords } from '../words.ts';
import { namingOf } from './choices.ts';
import { useDesk } from './context.ts';
import { kindOf, unnamed } from './field.tsx';
import { helpOf } from './help.ts';
import { isOwnId } from './own-ids.ts';
import { sectionsOf, valueLabel, type Schema } from './schema.ts';

type Property = ObjectFieldTemplateProps['properties'][number];

const isFilled = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

/** Whether anything is told of a field or of one within it. */
const isTold = (errors: ErrorSchema | undefined): boolean =>
  errors !== undefined && Object.keys(errors).length > 0;

/** What one meets first, and what may be left out; the second stands folded. */
const Fields = ({
  properties,
  isFirst,
  labelOf,
}: {
  properties: readonly Property[];
  isFirst: (name: string) => boolean;
  labelOf: (name: string) => string;
}) => {
  // A field that has been folded out or filled in does not jump elsewhere while one types.
  const [first] = useState(() => new Set(properties.map(({ name }) => name).filter(isFirst)));
  const shown = properties.filter(({ name }) => first.has(name));
  const others = properties.filter(({ name }) => !first.has(name));
  const isPressing = others.some(({ name }) => isFirst(name));
  return (
    <>
      {shown.map(({ content }) => content)}
      {others.length > 0 && (
        <details className="more" open={isPressing || undefined}>
          <summary>
            {deskWords.form.more(others.map(({ name }) => labelOf(name).toLowerCase()))}
          </summary>
          {others.map(({ content }) => content)}
        </details>
      )}
    </>
  );
};

/** The whole form in the order in which she thinks; any other record as one set. */
export function ObjectTemplate({
  properties,
  title,
  description,
  fieldPathId,
  schema,
  formData,
  errorSchema,
}: ObjectFieldTemplateProps) {
  const { story, photosLeft } = useDesk();
  const isRoot = fieldPathId.path.length === 0;
  // What an item is called stands above it.
  const isItem = typeof fieldPathId.path.at(-1) === 'number';
  const required = new Set((schema as Schema).required);
  const data = (formData ?? {}) as Record<string, unknown>;
  const isFirst = (name: string) =>
    isTold((errorSchema as Record<string, ErrorSchema> | undefined)?.[name]) ||
    (!isOwnId([...fieldPathId.path, name]) && isAsked(name));
  const isAsked = (name: string) => required.has(name) || isFilled(data[name]) || always.has(name);
  const labelOf = (name: string) => (schema as Schema).properties?.[name]?.title ?? name;
  const fields = (own: readonly Property[]) => (
    <Fields properties={own} isFirst={isFirst} labelOf={labelOf} />
  );
  if (!isRoot) {
    return (
      <fieldset>
        {title && title !== unnamed && !isItem && <legend>{title}</legend>}
        {description && !isItem && <p className="help">{description}</p>}
        {fields(properties)}
      </fieldset>
    );
  }
  if (story === undefined) return fields(properties);
  return sectionsOf(schema as Schema).map(({ id, label, keys }) => (
    <section key={id} id={`nhom-${id}`} aria-labelledby={`ten-${id}`}>
      <h2 id={`ten-${id}`} tabIndex={-1}>
        {label}
      </h2>
      {id === 'ke'
        ? story
        : fields(keys.flatMap((key) => properties.filter(({ name }) => name === key)))}
      {id === 'anh' && photosLeft}
    </section>
  ));
}

/** Keys that are asked for although a story may do without. */
const always = new Set([
  'scope',
  'photo',
  'sources',
  'figures',
  'consent',
  'unit',
  'name',
  'award',
  'role',
]);

/** A list: its items one below the other, each with what moves it and takes it away. */
export function ListTemplate({
  items,
  canAdd,
  onAddClick,
  title,
  schema,
  fieldPathId,
}: ArrayFieldTemplateProps) {
  // Of a list of plain values the list says how each is written.
  const isPlain = (schema as Schema).items?.type === 'string';
  const help = helpOf(schema as Schema, isPlain ? fieldPathId.$id : '');
  const isNamed = title.trim() !== '';
  return (
    <fieldset className="list">
      {isNamed && <legend>{title}</legend>}
      {isNamed && help && <p className="help">{help}</p>}
      {items}
      {canAdd && (
        <button type="button" onClick={onAddClick} aria-label={deskWords.form.addTo(title.trim())}>
          {deskWords.form.add}
        </button>
      )}
    </fieldset>
  );
}

/** Keys that tell an item from its neighbours, the best first. */
const telling =
  'name label title text evidence changed unit award profile model commendation type effort id'.split(
    ' ',
  );

/** What an item of a list is called while it is folded. */
const calledAs = (item: unknown, number: number, naming: (id: string) => string): string => {
  if (typeof item !== 'object' || item === null) return '';
  const data = item as Record<string, unknown>;
  const first = telling.find((key) => isFilled(data[key]));
  const told = [first && data[first], data['role'], data['value']]
    .filter(isFilled)
    .map((value) => valueLabel(naming(String(value))));
  return told.length > 0 ? `${String(data['no'] ?? number)}. ${told.join(' · ')}` : '';
};

/** All that is told of a field and within it; a field that is sound again stays in the tree as nothing. */
const textsOf = ({ __errors: own = [], ...within }: ErrorSchema = {}): string[] => [
  ...own,
  ...Object.values(within as Record<string, ErrorSchema | undefined>).flatMap((one) =>
    textsOf(one),
  ),
];

/** The worst of what is told within an item while it is folded. */
const ItemTold = ({ errors }: { errors: ErrorSchema }) => {
  const kinds = new Set(textsOf(errors).map(kindOf));
  const worst = (['fault', 'needed', 'reminder'] as const).find((kind) => kinds.has(kind));
  return worst && <span className={worst}> {deskWords.form.itemTold[worst]}</span>;
};

/** One item of a list; records that are filled in stand folded, and are not drawn before they are opened. */
export function ItemTemplate({ children, buttonsProps, index }: ArrayFieldItemTemplateProps) {
  const { formData, errorSchema, schema } = (
    children as ReactElement<{ formData: unknown; errorSchema?: ErrorSchema; schema: Schema }>
  ).props;
  const called = calledAs(formData, index + 1, namingOf(useDesk().desk));
  const [isOpen, setOpen] = useState(called === '');
  const { hasMoveUp, hasMoveDown, hasRemove, onMoveUpItem, onMoveDownItem, onRemoveItem } =
    buttonsProps;
  const buttons = (
    <span className="item-buttons">
      {hasMoveUp && (
        <button type="button" aria-label={deskWords.form.up(called)} onClick={onMoveUpItem}>
          ↑
        </button>
      )}
      {hasMoveDown && (
        <button type="button" aria-label={deskWords.form.down(called)} onClick={onMoveDownItem}>
          ↓
        </button>
      )}
      {hasRemove && (
        <button type="button" aria-label={deskWords.form.remove(called)} onClick={onRemoveItem}>
          {deskWords.form.removeShort}
        </button>
      )}
    </span>
  );
  if (schema.type === 'string' || typeof formData !== 'object' || formData === null) {
    return (
      <div className="item plain">
        {children}
        {buttons}
      </div>
    );
  }
  return (
    <div className="item">
      <div className="item-head">
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>{' '}
          {called || deskWords.form.newItem(index + 1)}
          {isTold(errorSchema) && <ItemTold errors={errorSchema!} />}
        </button>
        {buttons}
      </div>
      {isOpen && children}
    </div>
  );
}
