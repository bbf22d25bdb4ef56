import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
// The ground resets every surface: sheets that bring it come before those that build on it.
import '../../../components/options/options.css';
import '../../../components/profile/page.css';
import '../../../components/notes-page/notes-page.css';
import '../../../components/companies-page/companies-page.css';
import { bundleFrom } from '../../../components/fixtures/bundle.ts';
import { allFixtures, type FixtureData } from '../../../components/fixtures/index.ts';
import directory from '../../../data/directory-pack.json';
import seeds from '../../../data/seeds-pack.json';
import type { CompanyBundle } from '../../../data/schema/bundle.ts';
import type { Pack } from '../../../data/schema/pack.ts';

export const TODAY = '2026-11-20';

export const PACKS = [seeds, directory] as unknown as readonly Pack[];

/** The real bundle of a company. */
export function bundleOf(id: string): CompanyBundle {
  return bundleFrom(PACKS, id);
}

const data: FixtureData = { today: TODAY, bundle: bundleOf };
export const fixtures = allFixtures(data);

const roots: Root[] = [];

interface Drawn {
  readonly element: HTMLElement;
  readonly redraw: (next: ReactNode) => void;
}

/** Draws a component until the end of the test, into the page or the given place, and gives a way to redraw. */
export function draw(node: ReactNode, place: ParentNode = document.body): Drawn {
  document.body.style.margin = '0';
  const element = document.createElement('div');
  place.append(element);
  const root = createRoot(element);
  roots.push(root);
  const redraw = (next: ReactNode) => flushSync(() => root.render(next));
  redraw(node);
  return { element, redraw };
}

afterEach(() => {
  for (const root of roots.splice(0)) root.unmount();
  document.body.replaceChildren();
});

/** The button of that spoken name; a missing one is an error that lists those there are. */
export function button(element: ParentNode, name: string | RegExp): HTMLButtonElement {
  const all = [...element.querySelectorAll('button')];
  const named = all.map((each) => each.getAttribute('aria-label') ?? each.textContent);
  const found = all[named.findIndex((each) => (typeof name === 'string' ? each === name : name.test(each)))];
  if (!found) throw new Error(`No button “${name}”; there are: ${named.join(' | ')}`);
  return found;
}
