import { count, freeText, fromMemory, integer, portNumber, section, text } from './option-kit.ts';

const unverifiedFlag = text('true or false (not verified)');

/** Options of the SCXML engine, all from memory: their pages are not public. */
export const orsScxmlOptions = section('scxml', fromMemory, {
  'debug-enabled': {
    shape: unverifiedFlag,
    defaultValue: 'false',
    meaning: 'Lets the debugger of Composer attach.',
  },
  'debug-port': { shape: portNumber, defaultValue: '7999', meaning: 'Port of the debugger.' },
  'default-encoding': {
    shape: freeText,
    defaultValue: 'UTF-8',
    meaning: 'Encoding of documents that state none.',
  },
  'js-preload-files': { shape: freeText, defaultValue: '', meaning: 'JavaScript shared by all sessions.' },
  'max-age': { shape: freeText, meaning: 'Default age up to which a cached document is used.' },
  'max-stale': { shape: freeText, meaning: 'Default time for which an expired document is still used.' },
  'max-compiler-cache-size': { shape: freeText, meaning: 'Size of the cache of compiled documents.' },
  'max-compiler-cached-docs': { shape: freeText, meaning: 'Number of compiled documents in the cache.' },
  'max-compiler-cached-doc-size': { shape: freeText, meaning: 'Largest compiled document that is cached.' },
  'max-preprocessor-cache-size': { shape: freeText, meaning: 'Size of the cache of the preprocessor.' },
  'max-preprocessor-cached-docs': {
    shape: freeText,
    meaning: 'Number of documents in the cache of the preprocessor.',
  },
  'max-preprocessor-cached-doc-size': {
    shape: freeText,
    meaning: 'Largest document in the cache of the preprocessor.',
  },
  'max-includes': { shape: count, defaultValue: '500', meaning: 'Guard against endless XInclude.' },
  'max-microstep-count': {
    shape: count,
    defaultValue: '1000',
    meaning: 'Guard against loops: transitions without an event.',
  },
  'max-pending-events': {
    shape: count,
    defaultValue: '100',
    meaning: 'Guard of the event queue of a session.',
  },
  'max-session-age': { shape: freeText, meaning: 'Age at which a session is ended by force.' },
  'max-state-entry-count': {
    shape: count,
    defaultValue: '100',
    meaning: 'Guard against loops: entries into one state.',
  },
  'persistence-default': {
    shape: unverifiedFlag,
    defaultValue: 'false',
    meaning: 'Persists the sessions that do not say whether they want it.',
  },
  'persistence-max-active': {
    shape: count,
    defaultValue: '10000',
    meaning: 'Active sessions from which others are passivated.',
  },
  'process-event-timeout': {
    shape: integer({ min: 0, unit: 'ms' }),
    defaultValue: '10000',
    meaning: 'Guard of the time that one event may take.',
  },
  'session-processing-threads': { shape: count, defaultValue: '8', meaning: 'Number of worker threads.' },
  'system-id': {
    shape: integer({ min: -1 }),
    defaultValue: '-1',
    meaning: 'Node part of session ids; must be unique. -1: the DBID of the application.',
  },
});
