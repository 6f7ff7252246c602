import type { ComponentType } from '#shared/catalog/component-type.ts';
import {
  accessGroup,
  account,
  enhancedRoutingScript,
  simpleRoutingScript,
  tenant,
} from './business-objects.ts';
import {
  capturePointDatabase,
  capturePointFile,
  capturePointJms,
  capturePointKafka,
  capturePointWebService,
} from './capture-points.ts';
import {
  dap,
  dapEventLog,
  eventLoggerGroovy,
  eventLoggerJms,
  eventLoggerMqSeries,
  eventLoggerMsmq,
} from './daps.ts';
import { configServer, configServerProxy, dbServer, messageServer, scs } from './framework.ts';
import { businessProcess, interactionQueue, interactionView, submitter } from './interaction-objects.ts';
import {
  interactionServer,
  interactionServerCluster,
  interactionServerProxy,
  interactionServerProxyCluster,
  interactionServerTserver,
} from './interaction-servers.ts';
import { licencePool, licenceServer } from './licences.ts';
import { agentDesktop, chatServer, emailServer, espServer, ucs } from './media.ts';
import { gms, httpGateway, loadBalancer } from './mobile.ts';
import { ors, orsCluster, statServer, urs, webServer } from './orchestration.ts';
import { dataCenter, host, internet, site, telephonyNetwork } from './places.ts';
import { icon } from './reporting.ts';
import { cassandraNode, cassandraRing, database, elasticsearch, redisCluster, redisNode } from './stores.ts';
import { routePoint, sipProxy, sipServer, switchObject, tServer } from './telephony.ts';

/** Every component type, in the order of the palette. */
export const componentTypes: readonly ComponentType[] = [
  site,
  dataCenter,
  host,
  internet,
  telephonyNetwork,

  ors,
  orsCluster,
  urs,
  statServer,
  webServer,

  interactionServer,
  interactionServerProxy,
  interactionServerCluster,
  interactionServerProxyCluster,
  interactionServerTserver,
  interactionQueue,
  interactionView,
  submitter,
  businessProcess,

  agentDesktop,
  chatServer,
  emailServer,
  ucs,
  espServer,
  capturePointJms,
  capturePointFile,
  capturePointWebService,
  capturePointDatabase,
  capturePointKafka,

  tServer,
  sipServer,
  sipProxy,
  switchObject,
  routePoint,

  dap,
  dapEventLog,
  eventLoggerJms,
  eventLoggerMsmq,
  eventLoggerMqSeries,
  eventLoggerGroovy,
  database,
  redisCluster,
  redisNode,
  cassandraRing,
  cassandraNode,
  elasticsearch,

  icon,

  gms,
  loadBalancer,
  httpGateway,

  configServer,
  configServerProxy,
  scs,
  messageServer,
  dbServer,
  licenceServer,
  licencePool,

  tenant,
  accessGroup,
  account,
  simpleRoutingScript,
  enhancedRoutingScript,
];
