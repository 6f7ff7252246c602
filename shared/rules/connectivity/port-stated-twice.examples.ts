import { Drawing, type DrawnElement } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** Applications by type and what is stated of them, on one host. */
function onOneHost(
  title: string,
  ...drawn: readonly (readonly [type: string, stated: DrawnElement])[]
): Topology {
  const drawing = new Drawing(title);
  const host = drawing.add('host', 'host_1');
  for (const [index, [type, stated]] of drawn.entries())
    drawing.add(type, `application_${String(index + 1)}`, { ...stated, in: host });
  return drawing.document();
}

const at = (port: number): DrawnElement => ({ properties: { ports: { default: port } } });

/** An Interaction Server and its twin at one port. */
function twin(): Topology {
  const drawing = new Drawing('Twin');
  const host = drawing.add('host', 'host_1');
  const server = drawing.add('interaction-server', 'IXN_1', { ...at(7120), in: host });
  const object = drawing.add('interaction-server-tserver', 'IXN_1_TServer', { ...at(7120), in: host });
  return drawing.connect(object, server, drawing.add('switch', 'Multimedia')).document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'Two servers state one port',
      document: onOneHost('Two', ['ors', at(4300)], ['stat-server', at(4300)]),
    },
    {
      title: 'A server states the port of the Local Control Agent',
      document: onOneHost('Agent', ['ors', at(4999)]),
    },
    {
      title: 'Both web ports of a Universal Routing Server are one',
      document: onOneHost('URS', [
        'urs',
        { options: { http: { http_port: '5580' }, web: { http_port: '5580' } } },
      ]),
    },
  ],
  passing: [
    {
      title: 'A server without a stated port gets another one',
      document: onOneHost('Chosen', ['interaction-server', at(7121)], ['interaction-server', {}]),
    },
    { title: 'The twin of an Interaction Server listens nowhere itself', document: twin() },
    {
      title: 'Two databases are in one server',
      document: onOneHost(
        'Databases',
        ['database', { properties: { port: 1521 } }],
        ['database', { properties: { port: 1521 } }],
      ),
    },
  ],
  unknown: [],
};
