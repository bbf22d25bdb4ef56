import { afterEach, expect, test } from 'vitest';
import { isMuted } from '../../../lib/shared/muted.ts';
import { mentionsOf, settled, underlinedOf, watch } from '../../support/page/watch.ts';

afterEach(() => document.body.replaceChildren());

test('a muted name is no mention, and the next one of its company is the first of the section', async () => {
  document.body.innerHTML = '<p>REDNOTE and Xiaohongshu; RedNote of Tencent.</p>';
  const muted = [{ name: 'RedNote', company: 'xiaohongshu' }];
  const watched = watch('section', undefined, (company, name) => isMuted(muted, { company, name }, ''));
  await settled(watched);
  expect(mentionsOf(watched)).toEqual(['xiaohongshu:Xiaohongshu', 'tencent:Tencent']);
  expect(underlinedOf(watched)).toEqual(mentionsOf(watched));
  watched.stop();
});
