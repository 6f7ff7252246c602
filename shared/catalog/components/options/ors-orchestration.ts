import {
  count,
  documented,
  flag,
  freeText,
  fromMemory,
  heading,
  integer,
  section,
  seeded,
  text,
  unnamed,
} from './option-kit.ts';
import { pages } from './pages.ts';

const memory = seeded(heading('architecture', 'Memory Optimization for Multimedia'));
const unverifiedFlag = text('true or false (not verified)');

const documentedOptions = section('orchestration', documented(pages.orsOptions), {
  'backup-synch-max-age': {
    shape: integer({ min: 11, unit: 's' }),
    defaultValue: '600',
    meaning: 'Maximum age of data in the buffer between primary and backup. The vendor advises the default.',
    takesEffect: 'immediately',
  },
  'backup-synch-max-buffer': {
    shape: integer({ min: 100, unit: 'KB' }),
    defaultValue: '100',
    meaning: 'Size of the buffer between primary and backup. The vendor advises the default.',
    takesEffect: 'immediately',
  },
  'call-watching-timeout': {
    ...documented(pages.orsOptions, pages.orsAvailability),
    shape: integer({ min: 1000, max: 300000, unit: 'ms' }),
    defaultValue: '5000',
    meaning: 'How long the backup and the Reserved Node wait for the Assigned Node to start the session.',
    takesEffect: 'at startup only',
    since: '8.1.3',
  },
  'complete-assoc-on-target-node': {
    shape: flag,
    defaultValue: 'false',
    meaning: 'Improves the hand-over of an association between nodes. Equal on all nodes of a cluster.',
    takesEffect: 'immediately',
    since: '8.1.400.53',
  },
  cookie: {
    ...documented(pages.orsOptions814),
    shape: text('a cookie as in RFC 6265'),
    defaultValue: '',
    meaning: 'Value of Set-Cookie in web replies. Empty: ORS makes its own.',
    takesEffect: 'immediately',
    since: '8.1.400.44',
  },
  'external-url': {
    ...documented(pages.orsOptions813),
    shape: text('URL of the load balancer in front of the node'),
    meaning: 'Where a 307 reply sends clients of a session that this node owns. Set it on the primary.',
    takesEffect: 'with the next interaction',
    since: '8.1.3',
  },
  'functions-by-urs': {
    ...documented(pages.orsOptions813),
    shape: flag,
    defaultValue: 'true',
    meaning:
      'False: isSpecialDay, timeInZone, dateInZone, dayInZone, listLookupValue and getListItemValue are answered from the Configuration Layer instead of by URS.',
    takesEffect: 'immediately (from 8.1.300.39)',
    since: '8.1.300.36',
  },
  'def-statserver-name': {
    ...documented(pages.orsDirectStatistics),
    shape: text('name of a Stat Server application'),
    meaning: 'Default Stat Server of direct statistics.',
    since: '8.1.400.17',
  },
  'default statistic object type': {
    ...documented(pages.orsDirectStatistics),
    ...unnamed,
    shape: freeText,
    meaning: 'Default object type of direct statistics. Low confidence; the name of the option is not known.',
    since: '8.1.400.17',
  },
  'mcr-pull-by-this-node': {
    ...seeded(heading('architecture', 'Design Principles')),
    shape: flag,
    defaultValue: 'true',
    defaultEvidence: 'recalled',
    meaning: 'Whether this node may pull multimedia interactions.',
  },
  'mcr-pull-after-error-timeout': {
    ...documented(pages.orsInteractionServers),
    shape: freeText,
    meaning: 'Pause after a failed pull, with several Interaction Servers. Optional. Medium confidence.',
    since: '8.1.400.27',
  },
  'switch-multi-links-enabled': {
    source: pages.orsInteractionServers,
    evidence: 'inferred',
    shape: unverifiedFlag,
    defaultValue: 'false',
    defaultEvidence: 'recalled',
    meaning:
      'Mandatory for several Interaction Servers. Its place here is not confirmed: set it in section gts of the Switch first.',
    since: '8.1.400.27',
  },
  'om-memory-optimization': {
    ...memory,
    shape: unverifiedFlag,
    meaning: 'Takes passive multimedia interactions out of the memory cache.',
  },
  'om-max-in-memory': {
    ...memory,
    shape: count,
    meaning: 'Multimedia interactions kept in the memory cache; beyond it the oldest go.',
  },
  'om-delete-from-memory': {
    ...memory,
    shape: count,
    meaning: 'How many interactions go when the maximum is reached.',
  },
  'sessionid-with-nodeid': {
    ...documented(pages.orsRedis),
    shape: flag,
    defaultValue: 'false',
    defaultEvidence: 'recalled',
    meaning: 'Puts the node id into session ids. Must be true with Redis. Its section is from memory.',
    takesEffect: 'after restart',
  },
  'statserver-source': {
    ...documented(pages.orsDirectStatistics),
    ...unnamed,
    place: 'annex',
    shape: { kind: 'choice', values: ['True', 'False'] },
    meaning:
      'Takes a statistic directly from Stat Server. It belongs in the Annex of a Transaction object of type Statistic, which is not drawn.',
    since: '8.1.400.17',
  },
});

const recalledOptions = section('orchestration', fromMemory, {
  'map-composer-log-levels': {
    shape: unverifiedFlag,
    defaultValue: 'false',
    meaning: 'Maps the log levels of Composer to those of Genesys.',
  },
  'mcr-pull-cycle-quota': { shape: freeText, meaning: 'Maximum number of interactions per pull cycle.' },
  'mcr-pull-interval': {
    shape: integer({ min: 0, unit: 'ms' }),
    defaultValue: '1000',
    meaning: 'Pause between pull cycles.',
  },
  'mcr-pull-limit': {
    shape: count,
    defaultValue: '5000',
    meaning: 'Maximum number of pulled interactions that a node holds.',
  },
  'new-session-on-reroute': {
    shape: unverifiedFlag,
    defaultValue: 'false',
    meaning: 'Starts a new session when a call is routed to a route point again.',
  },
  'parse-start-params': {
    shape: unverifiedFlag,
    defaultValue: 'true',
    meaning: 'Reads the start parameters of a session as JavaScript.',
  },
  'scxml-log-filter-level': { shape: freeText, defaultValue: '', meaning: 'Filters the SCXML metric log.' },
});

export const orsOrchestrationOptions = [...documentedOptions, ...recalledOptions];
