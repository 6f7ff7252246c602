import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** A redundant ORS whose script has these options. */
function scripted(title: string, application: Readonly<Record<string, string>>): Topology {
  const drawing = new Drawing(title);
  drawing.pair('ors', 'ORS_1');
  drawing.add('enhanced-routing-script', 'Mail', { annex: { Application: application } });
  drawing.add('load-balancer', 'web_vip', { properties: { address: 'apps.example.com:80' } });
  for (const name of ['scxml_1', 'scxml_2']) drawing.add('web-server', name);
  return drawing.document();
}

function onRoutePoint(title: string, application: string): Topology {
  const drawing = new Drawing(title);
  drawing.pair('ors', 'ORS_1');
  for (const name of ['scxml_1', 'scxml_2']) drawing.add('web-server', name);
  drawing.add('route-point', 'RP', { annex: { Orchestration: { application } } });
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'A script with one address', document: scripted('One', { url: 'http://scxml_1/mail.scxml' }) },
    {
      title: 'The second address is on the same web server',
      document: scripted('Same', {
        url: 'http://scxml_1/mail.scxml',
        'alternate-url': 'http://scxml_1:8080/mail.scxml',
      }),
    },
    {
      title: 'A route point with one address',
      document: onRoutePoint('One for calls', 'http://scxml_1/calls.scxml'),
    },
    {
      title: 'The address carries a user name',
      document: scripted('User', { url: 'http://user:pass@scxml_1/mail.scxml' }),
    },
  ],
  passing: [
    {
      title: 'A script with an alternate address',
      document: scripted('Two', {
        url: 'http://scxml_1/mail.scxml',
        'alternate-url': 'http://scxml_2/mail.scxml',
      }),
    },
    {
      title: 'The address is that of a load balancer',
      document: scripted('Balanced', { url: 'https://apps.example.com/mail.scxml' }),
    },
    {
      title: 'A route point with two addresses',
      document: onRoutePoint('Two for calls', 'http://scxml_1/calls.scxml http://scxml_2/calls.scxml'),
    },
  ],
  unknown: [
    { title: 'The address of the script is not stated', document: scripted('Silent', {}) },
    {
      title: 'Nothing is drawn that answers at the address',
      document: scripted('Undrawn', { url: 'https://flows.example.com/mail.scxml' }),
    },
  ],
};
