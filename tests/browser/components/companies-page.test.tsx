import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { companiesPageFixtures, EMPTY_PAGE, FORM } from '../../../components/fixtures/companies-page.tsx';
import { CompanyForm } from '../../../components/companies-page/CompanyForm.tsx';
import { CompaniesPage } from '../../../components/companies-page/CompaniesPage.tsx';
import type { CompaniesPageProps } from '../../../components/companies-page/props.ts';
import { COMPANIES_WORDS } from '../../../components/companies-page/words.ts';
import type { Company } from '../../../data/schema/company.ts';
import { useLargeOwners, type OwnersOf } from '../../../lib/companies-page/large-owners.ts';
import { useForm } from '../../../lib/companies-page/use-form.ts';
import { fakeCompany } from '../../support/packs.ts';
import { button, draw } from './draw.tsx';

const page = (props: Partial<CompaniesPageProps>): HTMLElement =>
  draw(<CompaniesPage {...EMPTY_PAGE} {...props} language="en" />).element;

function drop(target: Element, file: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
}

test('a pack comes in by a file that is dropped, and by an address', async () => {
  const onFile = vi.fn<(file: File) => void>();
  const onAddress = vi.fn<(address: string) => void>();
  const element = page({ onFile, onAddress });
  drop(element.querySelector('.mp-own-way')!, new File(['{}'], 'pack.json'));
  expect(onFile.mock.calls.map(([file]) => file.name)).toEqual(['pack.json']);
  await userEvent.click(button(element, 'Look at it'));
  expect(onAddress).not.toHaveBeenCalled();
  await userEvent.type(element.querySelector('.mp-own-address input')!, 'https://packs.example/a.json');
  await userEvent.click(button(element, 'Look at it'));
  expect(onAddress).toHaveBeenCalledWith('https://packs.example/a.json');
});

test('while one is on its way no other comes in, and it can be stopped', async () => {
  const onFile = vi.fn<(file: File) => void>();
  const onStop = vi.fn<() => void>();
  const element = page({ onFile, onStop, working: { task: 'take', done: 0.4, stopping: false } });
  drop(element.querySelector('.mp-own-way')!, new File(['{}'], 'pack.json'));
  expect(onFile).not.toHaveBeenCalled();
  expect(element.querySelector('progress')?.value).toBe(0.4);
  await userEvent.click(button(element, 'Stop'));
  expect(onStop).toHaveBeenCalledOnce();
});

test('what a new version changes can be read: which fact, what it was and what it is', () => {
  const full = companiesPageFixtures().find(({ id }) => id === 'companies-page-full');
  const { element } = draw(full?.draw('en'));
  const lines = [...element.querySelectorAll<HTMLElement>('[data-change]')].map(({ innerText }) => innerText);
  expect(lines).toEqual([
    'changed Banyan Chips · Employees: 800 1,200',
    'new Banyan Chips · Founded: May 2021',
    'gone Banyan Chips · Headquarters: Chengdu',
  ]);
});

test('the pinyin of a Chinese name is suggested, and taken when the reader says so', async () => {
  const onChange = vi.fn<(part: object) => void>();
  const { element } = draw(<CompanyForm {...FORM} suggestedPinyin="Qīngluó" onChange={onChange} />);
  await userEvent.click(button(element, 'Take Qīngluó'));
  expect(onChange).toHaveBeenCalledWith({ pinyin: 'Qīngluó' });
});

test('the form says which packs are too large to give owners', () => {
  const { element } = draw(<CompanyForm {...FORM} unlisted={['All of them', 'More']} />);
  expect(element.innerText).toMatch(/Too large for .* the owners: All of them, More\./);
});

test('a name that a company of a very large pack has is told as it is typed', async () => {
  const banyan = fakeCompany({ id: 'banyan', names: { en: 'Banyan Chips' } });
  const asked = vi.fn<OwnersOf>((names) =>
    Promise.resolve(new Map(names.includes('Horizon') ? [['horizon', [banyan]]] : [])),
  );
  function Names({ names }: { readonly names: readonly string[] }) {
    const owners = useLargeOwners(names, asked);
    return (
      <p>{names.map((name) => `${name}: ${owners.get(name.toLowerCase())?.[0]?.names.en ?? 'free'}`)}</p>
    );
  }
  const { element, redraw } = draw(<Names names={['Horizo']} />);
  await expect.poll(() => element.innerText).toBe('Horizo: free');
  redraw(<Names names={['Horizon']} />);
  await expect.poll(() => element.innerText).toBe('Horizon: Banyan Chips');
  redraw(<Names names={[]} />);
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a name is told that another company has as well as the one in the form', () => {
  const aliases: Company['aliases'] = [
    { text: 'Heron', script: 'latin', rule: 'safe', case: 'any', basis: 'general' },
  ];
  const mine = fakeCompany({ id: 'own-heron', names: { en: 'Heron' }, aliases });
  const other = fakeCompany({ id: 'heron', names: { en: 'Heron Robots' }, aliases });
  const saved = { claims: [], sources: [], revision: 1, createdAt: 0, updatedAt: 0 };
  function Known({ companies }: { readonly companies: readonly Company[] }) {
    const { form } = useForm({
      before: { ...saved, company: mine, disabled: false, deleted: false },
      own: [],
      companies,
      unlisted: [],
      language: 'en',
      words: COMPANIES_WORDS.en,
      save: () => Promise.resolve(true),
    });
    return <p>{form?.names.map(({ known = 'free' }) => known).join(', ')}</p>;
  }
  const { element, redraw } = draw(<Known companies={[mine]} />);
  expect(element.innerText).toBe('free');
  redraw(<Known companies={[other, mine]} />);
  expect(element.innerText).toBe('Heron Robots');
});

test('the figures of a very large pack can be read', () => {
  const head = { format: 1, id: 'all', version: '2.0.0', builtFrom: 'a register' } as const;
  const none = { names: [], count: 0 };
  const companies = { added: 50_000, changed: 1_000, gone: 0 };
  const offer: CompaniesPageProps['offer'] = {
    head: { ...head, title: { en: 'All of them', 'zh-Hans': '全部' } },
    companies: 100_000,
    claims: 0,
    sources: 0,
    names: 400_000,
    bytes: 70_000_000,
    clashes: { names: ['Horizon', '智元'], count: 10_000 },
    everyday: none,
    replaces: { version: '1.0.0', companies, facts: { ...companies, added: 0 }, examples: [], names: {} },
  };
  const inEnglish = page({ offer }).innerText;
  for (const says of [
    '100,000 companies · 400,000 names',
    '70 MB',
    '50,000 new, 1,000 changed',
    'and 9,998 more',
  ])
    expect(inEnglish).toContain(says);
  const { element } = draw(<CompaniesPage {...EMPTY_PAGE} offer={offer} language="zh-Hans" />);
  for (const says of ['100,000 家公司', '新增 50,000，改动 1,000', '另有 9,998 个'])
    expect(element.innerText).toContain(says);
});
