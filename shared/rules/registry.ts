import { clusterOnDifferentTelephony } from '#shared/rules/cluster/cluster-on-different-telephony.ts';
import { connectionMissing } from '#shared/rules/connectivity/connection-missing.ts';
import { connectionNotLegal } from '#shared/rules/connectivity/connection-not-legal.ts';
import { espConnectionsNotSymmetrical } from '#shared/rules/connectivity/esp-connections-not-symmetrical.ts';
import { orsConnectedToClusterNode } from '#shared/rules/connectivity/ors-connected-to-cluster-node.ts';
import { portRangeFull } from '#shared/rules/connectivity/port-range-full.ts';
import { portStatedTwice } from '#shared/rules/connectivity/port-stated-twice.ts';
import { twinElsewhere } from '#shared/rules/connectivity/twin-elsewhere.ts';
import { twinMissing } from '#shared/rules/connectivity/twin-missing.ts';
import { ursConnectedToProxy } from '#shared/rules/connectivity/urs-connected-to-proxy.ts';
import { ursNotConnectedToEveryPrimary } from '#shared/rules/connectivity/urs-not-connected-to-every-primary.ts';
import { odbcWithoutDataSource } from '#shared/rules/database/odbc-without-data-source.ts';
import { oneDatabaseForTwoNodes } from '#shared/rules/database/one-database-for-two-nodes.ts';
import { dataCenterWithoutUrsPair } from '#shared/rules/failover/data-center-without-urs-pair.ts';
import { nodeWithoutBackup } from '#shared/rules/failover/node-without-backup.ts';
import { pairNotLegal } from '#shared/rules/failover/pair-not-legal.ts';
import { pairOnOneHost } from '#shared/rules/failover/pair-on-one-host.ts';
import { pairOptionsDiffer } from '#shared/rules/failover/pair-options-differ.ts';
import { proxyWithoutBackup } from '#shared/rules/failover/proxy-without-backup.ts';
import { queueOrder } from '#shared/rules/fifo/queue-order.ts';
import { ursOrderDiffers } from '#shared/rules/fifo/urs-order-differs.ts';
import { viewSegmentation } from '#shared/rules/fifo/view-segmentation.ts';
import { licenceCapacityBelowAgents } from '#shared/rules/licensing/licence-capacity-below-agents.ts';
import { licenceCountsDiffer } from '#shared/rules/licensing/licence-counts-differ.ts';
import { licencePoolOvercommitted } from '#shared/rules/licensing/licence-pool-overcommitted.ts';
import { pairWithoutHaLicence } from '#shared/rules/licensing/pair-without-ha-licence.ts';
import { duplicateName } from '#shared/rules/naming/duplicate-name.ts';
import { optionSpelledTwice } from '#shared/rules/naming/option-spelled-twice.ts';
import { unadvisedName } from '#shared/rules/naming/unadvised-name.ts';
import { cassandraNotReachable } from '#shared/rules/persistence/cassandra-not-reachable.ts';
import { redisBeforeSupportedRelease } from '#shared/rules/persistence/redis-before-supported-release.ts';
import { redisTlsOnWindows } from '#shared/rules/persistence/redis-tls-on-windows.ts';
import { redisWithoutAddresses } from '#shared/rules/persistence/redis-without-addresses.ts';
import { reportingProxyShared } from '#shared/rules/reporting/reporting-proxy-shared.ts';
import { legacyPullingWithoutScript } from '#shared/rules/routing/legacy-pulling-without-script.ts';
import { placeNotLegal } from '#shared/rules/semantics/place-not-legal.ts';
import { clusterProxyRelease } from '#shared/rules/version/cluster-proxy-release.ts';
import { clusterServerRelease } from '#shared/rules/version/cluster-server-release.ts';
import { connectionOutsideRelease } from '#shared/rules/version/connection-outside-release.ts';
import { enhancedPullingBeforeRelease } from '#shared/rules/version/enhanced-pulling-before-release.ts';
import { interactionServerOnDroppedPlatform } from '#shared/rules/version/interaction-server-on-dropped-platform.ts';
import { interactionServerUtf8OnWindows } from '#shared/rules/version/interaction-server-utf8-on-windows.ts';
import { listOptionsBeforeRelease } from '#shared/rules/version/list-options-before-release.ts';
import { optionOutsideRelease } from '#shared/rules/version/option-outside-release.ts';
import { singleWebServer } from '#shared/rules/web/single-web-server.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';

/** Every rule, in order of family and id. A rule that is not listed here does not exist for the product. */
export const rules: readonly Rule[] = [
  clusterOnDifferentTelephony,
  connectionMissing,
  connectionNotLegal,
  espConnectionsNotSymmetrical,
  orsConnectedToClusterNode,
  portRangeFull,
  portStatedTwice,
  twinElsewhere,
  twinMissing,
  ursConnectedToProxy,
  ursNotConnectedToEveryPrimary,
  odbcWithoutDataSource,
  oneDatabaseForTwoNodes,
  dataCenterWithoutUrsPair,
  nodeWithoutBackup,
  pairNotLegal,
  pairOnOneHost,
  pairOptionsDiffer,
  proxyWithoutBackup,
  queueOrder,
  ursOrderDiffers,
  viewSegmentation,
  licenceCapacityBelowAgents,
  licenceCountsDiffer,
  licencePoolOvercommitted,
  pairWithoutHaLicence,
  duplicateName,
  optionSpelledTwice,
  unadvisedName,
  cassandraNotReachable,
  redisBeforeSupportedRelease,
  redisTlsOnWindows,
  redisWithoutAddresses,
  reportingProxyShared,
  legacyPullingWithoutScript,
  placeNotLegal,
  clusterProxyRelease,
  clusterServerRelease,
  connectionOutsideRelease,
  enhancedPullingBeforeRelease,
  interactionServerOnDroppedPlatform,
  interactionServerUtf8OnWindows,
  listOptionsBeforeRelease,
  optionOutsideRelease,
  singleWebServer,
];
