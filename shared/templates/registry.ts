import {
  clusterWithOneProxy,
  clusterWithSeveralProxies,
} from '#shared/templates/interaction/cluster-with-proxies.ts';
import { odbcMigration } from '#shared/templates/interaction/odbc-migration.ts';
import { oneInteractionServer, serversByAccessGroup } from '#shared/templates/interaction/servers.ts';
import { suggestedCluster } from '#shared/templates/interaction/suggested-cluster.ts';
import { gmsPerSite, gmsStretched } from '#shared/templates/mobile/gms.ts';
import { multipleDataCenters, stretchedStore } from '#shared/templates/orchestration/data-centers.ts';
import { multipleSites } from '#shared/templates/orchestration/multiple-sites.ts';
import {
  singleSiteNoPersistence,
  singleSiteRedundant,
} from '#shared/templates/orchestration/single-site-redundant.ts';
import { singleSite } from '#shared/templates/orchestration/single-site.ts';
import { voiceAndEservices } from '#shared/templates/orchestration/voice-and-eservices.ts';
import type { Template } from '#shared/templates/template.ts';

/** Every template, in the order of the gallery. */
export const templates: readonly Template[] = [
  singleSite,
  singleSiteRedundant,
  singleSiteNoPersistence,
  multipleSites,
  stretchedStore,
  multipleDataCenters,
  voiceAndEservices,
  oneInteractionServer,
  serversByAccessGroup,
  clusterWithOneProxy,
  clusterWithSeveralProxies,
  suggestedCluster,
  odbcMigration,
  gmsPerSite,
  gmsStretched,
];
