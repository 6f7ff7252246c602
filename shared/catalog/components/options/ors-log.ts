import { documented, freeText, fromMemory, integer, section, text } from './option-kit.ts';
import { pages } from './pages.ts';

const documentedOptions = section('log', documented(pages.orsDebug), {
  'log-trace-segments': {
    shape: text('list of segment[:level], or all, or empty'),
    defaultValue: 'all',
    meaning: 'Segments that write to the debug log. ScxmlMetricEvalExpr exists from 8.1.400.31.',
    since: '8.1.300.52',
  },
  'x-server-trace-level': { shape: integer({ min: 0, max: 3 }), meaning: 'Basic level of the debug log.' },
  'filter-eval-expr': {
    shape: freeText,
    meaning: 'Filters the eval_expr metric. Low confidence: only the name up to filter-eval is certain.',
  },
  'ors-regex-<name>[;<filter-type>]': {
    ...documented(pages.orsMasking),
    shape: text('regular expression; filter types are hide and tag'),
    meaning: 'Masks what matches in the logs of URS and web traffic. Its section is from memory.',
    since: '8.1.400.30',
  },
});

const recalledOptions = section('log', fromMemory, {
  'x-server-gcti-trace-level': { shape: freeText, meaning: 'Trace level of the library for servers.' },
  'x-server-config-trace-level': { shape: freeText, meaning: 'Trace level of the configuration library.' },
  'x-print-attached-data': { shape: freeText, meaning: 'Whether attached data is written to the log.' },
});

export const orsLogOptions = [...documentedOptions, ...recalledOptions];
