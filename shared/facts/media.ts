import type { Element } from '#shared/model/element.ts';
import { commaList, type Settings } from '#shared/facts/settings.ts';

/** Media types a server takes: a list, or every media type of its tenants when it states none. */
export type MediaTypes = 'all' | readonly string[];

/**
 * Media types of an Interaction Server, from `cluster-settings/media-types`. An absent or empty value means every media
 * type defined for the tenant (Interaction Server Deployment Guide 8.5.3, step 5a of the cluster configuration).
 */
export function mediaTypesOf(settings: Settings, server: Element): MediaTypes {
  const option = settings.option(server, 'cluster-settings', 'media-types');
  if (!option.known || option.value.origin.kind === 'default') return 'all';
  const listed = commaList(option.value.value);
  return listed.length > 0 ? listed : 'all';
}

/** Whether a server takes a media type; letter case does not matter. */
export function takesMedia(media: MediaTypes, mediaType: string): boolean {
  return media === 'all' || media.some((entry) => entry.toLowerCase() === mediaType.toLowerCase());
}
