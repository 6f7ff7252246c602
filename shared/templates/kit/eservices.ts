import type { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import { hostAt, hostPair } from '#shared/templates/kit/hosts.ts';
import { upTo } from '#shared/templates/kit/parameters.ts';
import { slug } from '#shared/templates/kit/slug.ts';

const CHAT_SERVERS = 2;

/**
 * Adds the T-Server-template twin of an Interaction Server pair on the two hosts of the pair, and the multimedia switch
 * that it carries. Each member has a twin, so that ORS finds the server after a switchover as well.
 */
export function addTwin(
  drawing: Drawing,
  site: ElementId,
  server: ElementId,
  ors: readonly ElementId[],
  hosts: readonly ElementId[],
): void {
  const twin = drawing.pair('interaction-server-tserver', 'ixn_tserver', { in: hostPair(hosts, 0) });
  const multimedia = drawing.add('switch', 'multimedia_switch', {
    in: site,
    properties: { kind: 'multimedia' },
  });
  drawing.connect(twin, server, multimedia);
  for (const node of ors) drawing.connect(node, twin);
}

/**
 * Adds the servers that the media types need, where Stave knows which, and returns those of chat, which desktops speak
 * with: Chat Servers are all primaries, E-mail Server is a pair.
 */
export function addMediaServers(
  drawing: Drawing,
  media: readonly string[],
  hosts: readonly ElementId[],
  server: ElementId,
): readonly ElementId[] {
  const has = (...names: readonly string[]): boolean => media.some((entry) => names.includes(slug(entry)));
  if (has('email', 'e_mail'))
    drawing.connect(drawing.pair('email-server', 'email', { in: hostPair(hosts, 0) }), server);
  if (!has('chat')) return [];
  const chatServers = upTo(CHAT_SERVERS).map((number) =>
    drawing.add('chat-server', `chat_${String(number)}`, { in: hostAt(hosts, number - 1) }),
  );
  for (const chatServer of chatServers) drawing.connect(chatServer, server);
  return chatServers;
}

/** Adds the desktops of the agents, connected to what they work with. */
export function addDesktops(drawing: Drawing, site: ElementId, servers: readonly ElementId[]): void {
  drawing.connect(drawing.add('agent-desktop', 'desktops', { in: site }), ...servers);
}
