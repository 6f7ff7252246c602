import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts, hostPair } from '#shared/templates/kit/hosts.ts';
import { readValues } from '#shared/templates/kit/parameters.ts';
import type { Template } from '#shared/templates/template.ts';

const LAST_RELEASE_WITH_DB_SERVER = '8.5.201.05';
const FIRST_RELEASE_WITHOUT = '8.5.300';

export const odbcMigration: Template = {
  id: 'odbc-migration',
  title: 'Migration from DB Server to ODBC',
  summary:
    'Interaction Server before the migration, connected through DB Server, or after it, connected by ODBC.',
  sources: [seed('interactionServer', 'Migrating to ODBC from DB Server (8.5.3 Only)')],
  parameters: [
    {
      key: 'stage',
      label: 'Stage',
      help: 'The deployment before the migration or after it.',
      kind: 'choice',
      initial: 'after',
      values: ['before', 'after'],
    },
    {
      key: 'engine',
      label: 'Database',
      help: 'Database engine of Interaction Server.',
      kind: 'choice',
      initial: 'mssql',
      values: ['mssql', 'oracle', 'postgresql'],
    },
  ],
  generate: (given) => {
    const values = readValues(given);
    const after = values.text('stage') === 'after';
    const drawing = new Drawing(after ? 'After the migration to ODBC' : 'Before the migration to ODBC');
    const site = drawing.add('site', 'Main site');
    const hosts = addHosts(drawing, site, 'host', 2);
    addFramework(drawing, site, hosts);
    const server = drawing.pair('interaction-server', 'ixn', {
      in: hostPair(hosts, 0),
      release: after ? FIRST_RELEASE_WITHOUT : LAST_RELEASE_WITH_DB_SERVER,
    });
    const database = drawing.add('database', 'ixn_db', {
      in: site,
      properties: { engine: values.text('engine'), databaseName: 'ixn_db' },
    });
    const odbc = { settings: { dbprotocol: 'odbc', 'odbc-string': 'DSN=ixn_db' } };
    const dap = drawing.add('dap', 'ixn_dap', { in: site, options: after ? odbc : {} });
    drawing.connect(server, dap).connect(dap, database);
    if (!after) {
      const dbServer = drawing.pair('db-server', 'dbserver', { in: hostPair(hosts, 0) });
      drawing.connect(dap, dbServer).connect(dbServer, database);
    }
    return drawing.document();
  },
};
