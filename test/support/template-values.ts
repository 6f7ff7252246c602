// Values for the parameters of templates: over the whole range of each, and beside it.
import fc from 'fast-check';
import type { ParameterSpec, ParameterValue, ParameterValues, Template } from '#shared/templates/template.ts';

/** Releases that exist, or families of them, as people state them. */
const RELEASES = [
  '7.6.1',
  '8.1.2',
  '8.1.3',
  '8.1.4',
  '8.1.300.52',
  '8.1.400.17',
  '8.1.400.27',
  '8.1.400.40',
  '8.1.400.64',
  '8.1.401.10',
  '8.5',
  '8.5.0',
  '8.5.1',
  '8.5.100.05',
  '8.5.106',
  '8.5.106.19',
  '8.5.107',
  '8.5.107.14',
  '8.5.2',
  '8.5.201.05',
  '8.5.219.03',
  '8.5.3',
  '8.5.305',
  '9.0.000',
  '9.1',
];

/** Words that come close to each other, to names that templates give, to what names cannot hold, and to the end of it. */
const WORDS = [
  ...[
    'email',
    'Email',
    'e mail',
    'e-mail',
    'chat',
    'sms',
    'North',
    'South-2',
    'Ünïted',
    'straße',
    'A',
    'a',
    'a_b',
  ],
  ...[
    'b',
    '_b',
    'db',
    'dap',
    'events',
    '1',
    '2',
    'ixn',
    'ors',
    'ors_1',
    'ixnp',
    'stat',
    'host',
    'work',
    'solution_1',
  ],
  ...[
    '東京',
    '大阪',
    'Москва',
    'Αθήνα',
    'القاهرة',
    'दिल्ली',
    '서울',
    '😀',
    '👩‍👩‍👧',
    '\u202Eemail',
    '--',
    '"quoted"',
    "it's",
    '<b>',
    '&amp;',
  ],
  ...['constructor', '__proto__', 'toString', '{n}', '#', '$1', 'a=b', 'a;b', '[settings]', '%', '../x'],
  ...['x'.repeat(60), 'ü'.repeat(60), '東'.repeat(20), 'w '.repeat(20)],
];
const UNFIT = [
  '',
  ' ',
  'a,b',
  'two\nlines',
  'tab\tin',
  '\u0000',
  '\ud800',
  '\ufffe',
  'x'.repeat(61),
  'x'.repeat(300),
  '東'.repeat(60),
];

/** Values of every parameter. Most fit; some do not, alone or together. */
export function arbitraryValues(template: Template): fc.Arbitrary<ParameterValues> {
  const entries = template.parameters.map((parameter) => [parameter.key, arbitraryValue(parameter)] as const);
  const stated = fc.subarray(entries, { minLength: 0 });
  return stated.chain((some) => fc.record(Object.fromEntries(some)));
}

function arbitraryValue(parameter: ParameterSpec): fc.Arbitrary<ParameterValue> {
  return fc.oneof(
    { weight: isRelease(parameter) ? 40 : 10, arbitrary: fc.constant(parameter.initial) },
    { weight: 30, arbitrary: fitting(parameter) },
    { weight: 1, arbitrary: unfit(parameter) },
  );
}

function fitting(parameter: ParameterSpec): fc.Arbitrary<ParameterValue> {
  switch (parameter.kind) {
    case 'integer':
      return fc.oneof(
        fc.integer({ min: parameter.min, max: parameter.max }),
        fc.constantFrom(parameter.min, parameter.max),
      );
    case 'choice':
      return fc.constantFrom(...parameter.values);
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.array(arbitraryWord(), { minLength: parameter.mayBeEmpty === true ? 0 : 1, maxLength: 4 });
    case 'text':
      return isRelease(parameter) ? fc.constantFrom(...RELEASES) : arbitraryText(parameter.pattern);
  }
}

function arbitraryWord(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
    { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/) },
  );
}

function arbitraryText(pattern: string | undefined): fc.Arbitrary<string> {
  if (pattern === undefined) return arbitraryWord();
  const matching = fc.stringMatching(new RegExp(`^(?:${pattern})$`), { size: 'xsmall' });
  return fc.oneof({ weight: 5, arbitrary: matching }, { weight: 1, arbitrary: arbitraryWord() });
}

function unfit(parameter: ParameterSpec): fc.Arbitrary<ParameterValue> {
  switch (parameter.kind) {
    case 'integer':
      return fc.constantFrom<ParameterValue>(parameter.min - 1, parameter.max + 1, 1.5, NaN, '3');
    case 'choice':
      return fc.constantFrom<ParameterValue>('', 'other', 'toString', 3);
    case 'boolean':
      return fc.constant('perhaps');
    case 'list':
      return fc.array(fc.constantFrom(...UNFIT, 'email'), { maxLength: 30 });
    case 'text':
      return fc.constantFrom<ParameterValue>(...UNFIT, 'newest', 8);
  }
}

function isRelease({ key }: ParameterSpec): boolean {
  return key.toLowerCase().includes('release');
}
