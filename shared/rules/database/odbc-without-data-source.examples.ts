import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementRole } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

interface Drawn {
  readonly release?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly role?: ElementRole;
}

/** An Interaction Server whose access point uses ODBC. */
function byOdbc(title: string, { release, settings = {}, role = 'build' }: Drawn = {}): Topology {
  const drawing = new Drawing(title);
  const server = drawing.pair('interaction-server', 'IXN_1', release === undefined ? {} : { release });
  const point = drawing.add('dap', 'DAP_1', {
    role,
    options: { settings: { dbprotocol: 'odbc', ...settings } },
  });
  drawing.connect(server, point).connect(point, drawing.add('database', 'IXN_DB'));
  return drawing.document();
}

function eventLogger(): Topology {
  const drawing = new Drawing('Events');
  const point = drawing.add('dap-event-log', 'DAP_Events', {
    options: { 'logger-settings': { 'delivery-protocol': 'odbc' } },
  });
  const server = drawing.add('interaction-server', 'IXN_1', { release: '8.5.305.01' });
  return drawing.connect(server, point).connect(point, drawing.add('database', 'Events_DB')).document();
}

const release = '8.5.305.01';

export const examples: RuleExamples = {
  failing: [
    { title: 'dbprotocol is odbc, and no odbc-string is set', document: byOdbc('No source', { release }) },
    {
      title: 'Interaction Server 8.5.3 with the connection-string of earlier releases',
      document: byOdbc('Earlier string', { release, settings: { 'connection-string': 'DSN=ixn' } }),
    },
    { title: 'An Event Logger by ODBC without an odbc-string', document: eventLogger() },
  ],
  passing: [
    {
      title: 'odbc-string names the data source',
      document: byOdbc('Source', { release, settings: { 'odbc-string': 'DSN={ixn}' } }),
    },
    {
      title: 'Interaction Server 8.5.2 builds its own',
      document: byOdbc('Earlier', { release: '8.5.201.05' }),
    },
  ],
  unknown: [
    { title: 'The release of Interaction Server behind ODBC is not stated', document: byOdbc('Silent') },
    {
      title: 'The access point exists already, and its odbc-string is not drawn',
      document: byOdbc('Existing', { release, role: 'exists' }),
    },
  ],
};
