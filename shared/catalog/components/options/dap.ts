import { choice, documented, freeText, heading, section, seeded, text } from './option-kit.ts';
import { pages } from './pages.ts';

const credentials = seeded(
  heading('interactionServer', 'Configure the DAP'),
  heading('interactionServer', 'DSN'),
);
const pairs = text('key=value;key=value with driver= and port=, or DSN=name');
const odbc = text(
  'DSN={name} or Driver={name}; on Linux also Driver=<path>',
  '^([Dd][Ss][Nn]|[Dd][Rr][Ii][Vv][Ee][Rr])=.+',
);

/** DB Info, which every kind of Database Access Point has. */
export const databaseInfoOptions = section(
  'DB Info',
  { place: 'database', ...seeded(heading('interactionServer', 'Configure the DAP')) },
  {
    'DBMS Name': {
      shape: freeText,
      meaning: 'Database server; goes into a connection string that is generated.',
    },
    'DBMS Type': { shape: freeText, meaning: 'Database engine.' },
    'Database Name': { shape: freeText, meaning: 'Name of the database.' },
    'User Name': { ...credentials, shape: freeText, meaning: 'User of the database, with a DSN too.' },
    Password: {
      ...credentials,
      shape: freeText,
      meaning: 'Password of that user, with a DSN too.',
      secret: true,
    },
    'Connection Type': {
      ...documented(pages.daps),
      shape: freeText,
      meaning: 'General field of a Database Access Point.',
    },
    'Query Timeout': {
      ...documented(pages.daps),
      shape: freeText,
      meaning:
        'Time limit of a query. It wins over others, and running into it counts as a failure of the DBMS.',
    },
  },
);

export const dapOptions = [
  ...databaseInfoOptions,
  ...section(
    'settings',
    seeded(
      heading('interactionServer', 'Configure the DAP'),
      heading('interactionServer', 'Updating configuration objects to use ODBC'),
    ),
    {
      dbprotocol: {
        shape: choice('odbc'),
        meaning: 'The value odbc selects ODBC, mandatory from 8.5.3. Not set: through DB Server.',
        takesEffect: 'after restart (assumed)',
        since: '8.5.1',
      },
      'connection-string': {
        ...seeded(heading('interactionServer', 'Configure the DAP')),
        shape: pairs,
        meaning:
          'Replaces what the server builds from DB Info and the default driver of the engine. Up to 8.5.2.',
        since: '8.5.1',
        until: '8.5.3',
      },
      'odbc-string': {
        ...seeded(heading('interactionServer', 'Updating configuration objects to use ODBC')),
        shape: odbc,
        meaning: 'Data source or driver of the ODBC connection.',
        since: '8.5.3',
      },
    },
  ),
];
