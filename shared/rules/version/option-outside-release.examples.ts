import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function serverWithTimeout(title: string, release?: string): Topology {
  const drawing = new Drawing(title);
  drawing.add('interaction-server', 'IXN_1', {
    options: { settings: { 'login-session-timeout': '1440' } },
    ...(release === undefined ? {} : { release }),
  });
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'login-session-timeout on Interaction Server 8.5.106',
      document: serverWithTimeout('Early', '8.5.106.12'),
    },
  ],
  passing: [{ title: 'The same option on release 8.5.107', document: serverWithTimeout('There', '8.5.107') }],
  unknown: [{ title: 'The release is not stated', document: serverWithTimeout('Not stated') }],
};
