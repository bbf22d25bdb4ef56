import { expect, it } from 'vitest';
import { namesIn, textsIn } from '../../../tools/spelling/texts.ts';
import { fakeClaim, fakePack } from '../../support/packs.ts';
import { namedCompany } from '../../support/names.ts';

it('finds the texts of a language wherever they hang, and leaves quotations out', () => {
  const claim = {
    value: { en: 'an app', 'zh-Hans': '应用' },
    asOf: { reason: { en: 'told of that day' } },
    evidence: { en: 'quoted' },
    list: [{ en: 'first' }],
    id: 'en',
  };
  expect(textsIn(claim, 'en')).toEqual(['an app', 'told of that day', 'first']);
  expect(textsIn(claim, 'zh-Hans')).toEqual(['应用']);
});

it('knows the Latin words of names, and of those who speak', () => {
  const companies = [
    namedCompany({ id: 'qingluo', names: { en: 'Qingluo Labs' }, spellings: ['Qingluo', '青萝'] }),
  ];
  const saidBy = { speaker: 'named-person', name: { en: 'Wei Lin', 'zh-Hans': '林' } } as const;
  const claims = [fakeClaim({ id: 'c-1', about: 'qingluo', saidBy })];
  expect(namesIn(fakePack({ companies, claims }))).toEqual(['Labs', 'Lin', 'Qingluo', 'Wei']);
});
