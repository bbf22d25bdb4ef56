/// <reference types="vite/client" />
// The gallery's page: draws one fixture at a time, the one that the address names: `#card-glance/en`.
import { createRoot } from 'react-dom/client';
// The ground resets every surface: sheets that bring it come before those that build on it.
import '../../components/options/options.css';
import '../../components/profile/page.css';
import '../../components/notes-page/notes-page.css';
import '../../components/companies-page/companies-page.css';
import { bundleFrom } from '../../components/fixtures/bundle.ts';
import { allFixtures } from '../../components/fixtures/index.ts';
import directory from '../../data/directory-pack.json';
import seeds from '../../data/seeds-pack.json';
import type { Pack } from '../../data/schema/pack.ts';
import type { Language } from '../../data/schema/languages.ts';
import './gallery.css';

/** The day on which the gallery stands still, so that ages do not change its pictures. */
const TODAY = '2026-11-20';

// The data build checked the files against the schema; the compiler cannot read their literal types.
const PACKS = [seeds, directory] as unknown as readonly Pack[];

const fixtures = allFixtures({
  today: TODAY,
  bundle: (id) => bundleFrom(PACKS, id),
});

const element = document.querySelector<HTMLElement>('#root');
if (!element) throw new Error('The gallery page has no #root.');
const root = createRoot(element);

function draw(): void {
  const [id, language] = location.hash.slice(1).split('/');
  const fixture = fixtures.find((each) => each.id === id);
  if (!fixture || !element) return;
  element.dataset['of'] = id;
  root.render(<div key={location.hash}>{fixture.draw((language ?? 'en') as Language)}</div>);
}

Object.assign(globalThis, {
  galleryFixtures: fixtures.map(({ id, width, height, press }) => ({ id, width, height, press })),
});
addEventListener('hashchange', draw);
draw();
