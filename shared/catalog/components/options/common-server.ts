import {
  documented,
  flag,
  freeText,
  fromMemory,
  heading,
  integer,
  list,
  section,
  text,
} from './option-kit.ts';
import { pages } from './pages.ts';

const output = list(',', 'stdout, file, network');

const documentedOptions = section('log', documented(pages.logDraft), {
  buffering: {
    shape: flag,
    defaultValue: 'true',
    meaning: 'Lets the operating system buffer console output.',
    takesEffect: 'immediately',
  },
  'check-point': {
    shape: integer({ min: 0, max: 24, unit: 'h' }),
    defaultValue: '1',
    meaning: 'Interval of the checkpoint event in the log.',
    takesEffect: 'immediately',
  },
  'enable-thread': {
    shape: flag,
    defaultValue: 'false',
    meaning: 'Logs from a thread of its own, with throttling.',
    since: '8.5',
  },
  expire: {
    shape: text(
      'false, 1-1000 [file] or 1-100 day',
      '^(false|([1-9]\\d{0,2}|1000)( file)?|([1-9]\\d?|100) day)$',
    ),
    defaultValue: '10',
    meaning: 'How many log files, or days of them, are kept.',
    takesEffect: 'immediately',
  },
  'compatible-output-priority': {
    ...documented(pages.logOptions),
    shape: flag,
    defaultValue: 'false',
    meaning: 'Orders outputs as release 6 did; leave it off.',
    takesEffect: 'immediately',
  },
});

const recalledOptions = section('log', fromMemory, {
  verbose: {
    source: `${heading('interactionServer', 'Testing the ODBC connection with Interaction Server')}; ${fromMemory.source}`,
    shape: text('a log level'),
    meaning: 'Log level. A test of the ODBC connection needs a file with debug detail.',
  },
  standard: { shape: output, meaning: 'Where events of level standard and above go.' },
  trace: { shape: output, meaning: 'Where events of level trace and above go.' },
  debug: { shape: output, meaning: 'Where events of level debug and above go.' },
  all: { shape: output, meaning: 'Where events of all levels go.' },
  segment: { shape: freeText, meaning: 'When a new log file begins.' },
  messagefile: { shape: freeText, meaning: 'File with the texts of log events.' },
  memory: { shape: freeText, meaning: 'Log kept in memory.' },
});

/** The log section that every server process has. */
export const commonServerOptions = [...documentedOptions, ...recalledOptions];
