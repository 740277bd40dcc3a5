import type { Desk } from '../api.ts';
import { deskWords } from '../words.ts';
import { Catalogue, type CatalogueFile } from './catalogue.tsx';

const say = deskWords.catalogues;
const catalogues = say.files;

/** The catalogues: one chosen, its entries listed, one of them edited. */
export function CataloguePage({
  desk,
  file,
  reload,
}: {
  desk: Desk;
  file: string;
  reload: () => Promise<void>;
}) {
  if (!(file in catalogues)) {
    return (
      <>
        <h1>{say.title}</h1>
        <ul className="catalogues">
          {Object.entries(catalogues).map(([name, label]) => (
            <li key={name}>
              <a href={`#${name}`}>{label}</a>{' '}
              <span className="help">{say.about[name as keyof typeof say.about]}</span>
            </li>
          ))}
        </ul>
        <h2>{say.pages}</h2>
        <ul className="catalogues">
          {desk.pages.map(({ path, title }) => (
            <li key={path}>
              <a href={`#${path}`}>{title}</a>
            </li>
          ))}
        </ul>
      </>
    );
  }
  return <Catalogue key={file} desk={desk} file={file as CatalogueFile} reload={reload} />;
}
