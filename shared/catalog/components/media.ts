import type { ComponentType } from '#shared/catalog/component-type.ts';
import { page, recalled, seed } from '#shared/catalog/source.ts';
import { MOST_AGENTS } from '#shared/model/workload.ts';
import { agentDesktopOptions } from './options/agent-desktop.ts';
import { documented, integer, section, text } from './options/option-kit.ts';
import { pages } from './options/pages.ts';
import { applicationObject, server, serverObject, withinPlaces } from './type-kit.ts';

const group = 'Media and capture';

export const chatServer: ComponentType = server({
  id: 'chat-server',
  label: 'Chat Server',
  short: 'CHAT',
  group,
  summary: 'Holds chat sessions. Best as N+1 primaries without backups; a pair is tolerated.',
  icon: 'messages-square',
  configuration: serverObject(59, 'ChatServer', 'ChatServer'),
  options: section('settings', documented(pages.chatHighAvailability814), {
    'session-restoration-mode': {
      shape: text('simple for high availability'),
      meaning: 'How a session is restored on another Chat Server.',
    },
    'transcript-auto-save': {
      shape: text('1 for high availability; 2 is listed too'),
      meaning: 'When the transcript is saved.',
    },
    'transcript-save-on-error': {
      shape: text('close for high availability'),
      meaning: 'What happens when saving fails.',
    },
    'user-register-timeout': {
      ...documented(pages.chatServer),
      shape: integer({ min: 0, unit: 's' }),
      defaultValue: '30',
      meaning: 'How long a socket may stay unused.',
      since: '8.1.4',
    },
  }),
  nameStem: 'chat',
  sources: [page(pages.chatHighAvailability), page(pages.chatHighAvailability814)],
});

export const emailServer: ComponentType = server({
  id: 'email-server',
  label: 'E-mail Server',
  short: 'MAIL',
  group,
  summary: 'Collects and sends e-mail.',
  icon: 'mail',
  configuration: serverObject(64, 'EmailServer', 'EmailServer'),
  nameStem: 'email',
  sources: [seed('interactionServer', 'Media Servers'), recalled],
});

export const ucs: ComponentType = server({
  id: 'ucs',
  label: 'Universal Contact Server',
  short: 'UCS',
  group,
  summary: 'Keeps contacts, history and transcripts. 8.5 as a pair, 9.1 as N+1 active instances.',
  icon: 'contact-round',
  configuration: serverObject(63, 'ContactServer', 'UniversalContactServer'),
  nameStem: 'ucs',
  sources: [page(pages.ucs), recalled],
});

export const espServer: ComponentType = server({
  id: 'esp-server',
  label: 'ESP server',
  short: 'ESP',
  group,
  summary: 'External service that Interaction Server or a strategy calls, such as classification.',
  icon: 'puzzle',
  configuration: serverObject(23, 'ThirdPartyServer', 'ThirdPartyServer', 'inferred'),
  nameStem: 'esp',
  sources: [seed('interactionServer', 'ESP Configuration Must Be Symmetrical'), recalled],
});

export const agentDesktop: ComponentType = applicationObject({
  id: 'agent-desktop',
  label: 'Agent desktops',
  short: 'DESK',
  group,
  summary: 'The desktops of a group of agents, drawn as one.',
  icon: 'headset',
  configuration: {
    objectClass: 'CfgApplication',
    typeNumber: 157,
    typeName: 'InteractionWorkspace',
    template: 'InteractionWorkspace_{release}',
    evidence: 'documented',
  },
  within: withinPlaces,
  fields: [
    {
      key: 'seats',
      label: 'Seats',
      kind: 'number',
      range: { whole: true, max: MOST_AGENTS },
      help: 'Agents that work with these desktops at a time.',
    },
    {
      key: 'supportsProxyCluster',
      label: 'Supports proxy clusters',
      kind: 'boolean',
      initial: true,
      help: 'Whether it can connect to an Interaction Server Proxy cluster object and pick a proxy itself.',
    },
  ],
  options: agentDesktopOptions,
  nameStem: 'desktop',
  sources: [seed('interactionServer', 'Genesys Desktop Apps'), page(pages.desktopReconnect)],
});
