import type { LocalText } from './primitives.ts';

/** How a value is written in a claim. */
export type ValueType = 'number' | 'date' | 'place' | 'company' | 'text';

/** How fast a fact grows old; the limits in days stand in `lib/facts/freshness.ts`. */
export type Freshness = 'weeks' | 'months' | 'years' | 'never';

/** The groups in which a profile shows fields, in this order. */
export type FieldGroup = 'identity' | 'scale' | 'money' | 'relations' | 'people' | 'conduct' | 'events';

export interface FieldDefinition {
  readonly valueType: ValueType;
  /** Allowed units of a number, plain: `people`, not `million people`. */
  readonly units?: readonly string[];
  readonly freshness: Freshness;
  readonly group: FieldGroup;
  readonly label: LocalText;
}

function field(
  group: FieldGroup,
  valueType: ValueType,
  freshness: Freshness,
  en: string,
  zhHans: string,
  units?: readonly string[],
): FieldDefinition {
  return { group, valueType, freshness, label: { en, 'zh-Hans': zhHans }, ...(units && { units }) };
}

const MONEY = ['USD', 'CNY'] as const;

/** The closed vocabulary of what a claim may be about. */
export const FIELDS = {
  description: field('identity', 'text', 'years', 'What it is', '简介'),
  industry: field('identity', 'text', 'years', 'Industry', '行业'),
  founded: field('identity', 'date', 'never', 'Founded', '成立'),
  launched: field('identity', 'date', 'never', 'Launched', '上线'),
  founder: field('people', 'text', 'never', 'Founder', '创始人'),
  'chief-executive': field('people', 'text', 'years', 'Chief executive', '首席执行官'),
  headquarters: field('identity', 'place', 'years', 'Headquarters', '总部'),
  offices: field('identity', 'text', 'years', 'Offices', '办公地'),
  website: field('identity', 'text', 'years', 'Website', '网站'),
  'name-meaning': field('identity', 'text', 'never', 'Name means', '名称含义'),
  'also-known-as': field('identity', 'text', 'years', 'Also known as', '又称'),
  'former-name': field('identity', 'text', 'never', 'Former name', '曾用名'),
  'compared-to': field('identity', 'text', 'years', 'Compared to', '被比作'),
  content: field('identity', 'text', 'years', 'Content', '内容'),

  employees: field('scale', 'number', 'months', 'Employees', '员工', ['people']),
  users: field('scale', 'number', 'months', 'Users', '用户', ['people']),
  'monthly-active-users': field('scale', 'number', 'months', 'Monthly users', '月活跃用户', ['people']),
  followers: field('scale', 'number', 'months', 'Followers', '粉丝', ['people']),
  'audience-share': field('scale', 'number', 'months', 'Share of audience', '用户占比', ['percent']),
  audience: field('scale', 'text', 'years', 'Audience', '用户群'),
  creators: field('scale', 'number', 'months', 'Qualified creators', '合格创作者', ['people']),
  moderation: field('conduct', 'number', 'months', 'Posts removed a day', '每日删帖', ['posts-per-day']),
  'chart-rank': field('scale', 'number', 'weeks', 'App-store rank', '应用商店排名', ['rank']),

  valuation: field('money', 'number', 'months', 'Valuation', '估值', MONEY),
  funding: field('money', 'number', 'years', 'Funding round', '融资', MONEY),
  profit: field('money', 'number', 'months', 'Profit', '利润', MONEY),
  revenue: field('money', 'number', 'months', 'Revenue', '营收', MONEY),
  fine: field('conduct', 'number', 'never', 'Fine', '罚款', MONEY),
  ticker: field('money', 'text', 'years', 'Ticker', '股票代码'),
  listing: field('money', 'text', 'years', 'Listing', '上市'),

  parent: field('relations', 'company', 'years', 'Owner', '母公司'),
  product: field('relations', 'company', 'years', 'Product', '产品'),
  products: field('relations', 'text', 'years', 'Products', '产品'),
  owner: field('relations', 'text', 'years', 'Stakes', '股权'),
  investor: field('relations', 'company', 'years', 'Backer', '投资方'),
  partner: field('relations', 'text', 'years', 'Partner', '合作方'),
  competitor: field('relations', 'company', 'years', 'Rival', '竞争对手'),

  layoffs: field('events', 'number', 'months', 'Layoffs', '裁员', ['people', 'percent']),
  hires: field('events', 'number', 'months', 'Hires', '招聘', ['people']),
  departures: field('events', 'number', 'months', 'Departures', '离职', ['people']),
  event: field('events', 'text', 'never', 'Event', '事件'),
  reaction: field('events', 'text', 'never', 'Reaction', '反应'),
  policy: field('conduct', 'text', 'years', 'Policy', '政策'),
  practice: field('conduct', 'text', 'years', 'Practice', '做法'),
  criticism: field('conduct', 'text', 'years', 'Criticism', '批评'),
  regulation: field('conduct', 'text', 'years', 'Regulation', '监管'),
  strategy: field('conduct', 'text', 'years', 'Focus', '重心'),
  challenge: field('conduct', 'text', 'years', 'Challenge', '挑战'),
  plan: field('events', 'text', 'months', 'Plan', '计划'),
  forecast: field('events', 'text', 'months', 'Forecast', '预测'),
} as const satisfies Record<string, FieldDefinition>;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as [Field, ...Field[]];

/** What a field's values are, how fast they age, and what they are called. */
export function fieldDefinition(name: Field): FieldDefinition {
  return FIELDS[name];
}
