import { afterEach, expect, it } from 'vitest';
import { Sections } from '../../../lib/page/marks/sections.ts';

afterEach(() => document.body.replaceChildren());

const rows = (count: number) => '<p><b>a</b></p>'.repeat(count);
const PAGE = `${rows(40)}<h2>One</h2>${rows(40)}<ul>${`<li>${rows(20)}</li>`.repeat(20)}</ul>
<section>${rows(20)}</section><div><h2>Two</h2></div>${rows(20)}<div>${rows(5)}<div>${rows(5)}</div></div>`;

it.each<[order: string, put: (elements: readonly Element[]) => readonly Element[]]>([
  ['from the top', (elements) => elements],
  ['from the bottom', (elements) => elements.toReversed()],
  ['here and there', (elements) => elements.map((_, i) => elements[(i * 397) % elements.length]!)],
])('the section of an element is the same whatever was asked before, %s', (_, put) => {
  document.body.innerHTML = PAGE;
  const elements = put([...document.querySelectorAll('p, b, li')]);
  const sections = new Sections();
  const found = elements.map((element) => sections.of(element));
  expect(found).toEqual(elements.map((element) => new Sections().of(element)));
  expect(new Set(found).size).toBe(4);
});
