import type { WidgetProps } from '@rjsf/utils';
import { useState, type DragEvent, type MouseEvent } from 'react';
import { besideName } from '../../../domain/typed/file-name.ts';
import { photoAddress, saidBy } from '../api.ts';
import { useDesk } from './context.ts';
import { deskWords } from '../words.ts';

const say = deskWords.photo;

/** The photo of a field: dropped, pasted or chosen among those that lie beside the story. */
export function PhotoWidget({ id, value, onChange }: WidgetProps) {
  const { path, photos, addPhoto } = useDesk();
  const [refused, setRefused] = useState('');
  const name = besideName(String(value ?? ''));
  const own = [...new Set([...photos, ...(name ? [name] : [])])];
  const take = async (files: FileList | File[] | undefined) => {
    const [file] = files ?? [];
    if (!file) return;
    try {
      setRefused('');
      onChange(`./${await addPhoto(file)}`);
    } catch (error) {
      setRefused(saidBy(error, say.refused));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files);
  };
  return (
    <div
      className="photo"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onPaste={(event) => void take([...event.clipboardData.files])}
    >
      {name && <img src={photoAddress(path, name)} alt="" />}
      {own.length > 0 && (
        <select
          id={id}
          value={name}
          onChange={(event) => onChange(event.target.value ? `./${event.target.value}` : undefined)}
        >
          <option value="">{say.choose}</option>
          {own.map((photo) => (
            <option key={photo}>{photo}</option>
          ))}
        </select>
      )}
      <label className="drop">
        {say.drop}
        <span>{deskWords.form.chooseFile}</span>
        <input
          id={own.length > 0 ? undefined : id}
          type="file"
          accept="image/*"
          onChange={(event) => void take(event.target.files ?? undefined)}
        />
      </label>
      {refused && <p role="alert">{refused}</p>}
    </div>
  );
}

/** Crops that pages and share images make of a photo: name, width by height. */
const crops: [string, number, number][] = [
  [say.crops.page, 4, 5],
  [say.crops.link, 1, 1],
  [say.crops.cover, 16, 9],
];

/** Where a photo must not be cut: a tap sets it, and the crops show what comes of it. */
export function FocusWidget({ id, value, onChange }: WidgetProps) {
  const { path, data } = useDesk();
  const photo = (data['photo'] ?? {}) as { src?: string };
  const index = id.match(/gallery_(\d+)_/u)?.[1];
  const gallery = (data['gallery'] ?? []) as { src?: string }[];
  const src = besideName((index === undefined ? photo.src : gallery[Number(index)]?.src) ?? '');
  const focus = String(value ?? '50% 35%');
  const tap = (event: MouseEvent<HTMLButtonElement>) => {
    // Pressed from the keyboard it has no place; the field below takes one.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const share = (at: number, from: number, size: number) =>
      Math.round(((at - from) / size) * 100);
    onChange(
      `${share(event.clientX, box.left, box.width)}% ${share(event.clientY, box.top, box.height)}%`,
    );
  };
  const address = src && photoAddress(path, src);
  const [left, top] = focus.split(' ');
  return (
    <div className="focus">
      {address && (
        <button type="button" className="focus-photo" onClick={tap} aria-label={say.tap}>
          <img src={address} alt="" />
          <span style={{ left, top }} />
        </button>
      )}
      <input
        id={id}
        value={focus}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
      {address && (
        <div className="crops">
          {crops.map(([label, width, height]) => (
            <figure key={label}>
              <img
                src={address}
                alt=""
                style={{ aspectRatio: `${width} / ${height}`, objectPosition: focus }}
              />
              <figcaption>{label}</figcaption>
            </figure>
          ))}
        </div>
      )}
    </div>
  );
}
