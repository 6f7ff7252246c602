// The bridge. Bundled into one CommonJS file, because a sandboxed preload script can require nothing but electron.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { CONTRACT_VERSION, type StaveBridge } from '#shared/shell/bridge.ts';
import type { Answer, EventChannel, EventOf, RequestChannel, RequestOf } from '#shared/shell/contract.ts';

function ask<Channel extends RequestChannel>(
  channel: Channel,
  request: RequestOf<Channel>,
): Promise<Answer<Channel>> {
  return ipcRenderer.invoke(channel, request) as Promise<Answer<Channel>>;
}

/** Passes on the payload only: the event object would hand the page a way to any channel. */
function listen<Channel extends EventChannel>(
  channel: Channel,
  listener: (payload: EventOf<Channel>) => void,
): () => void {
  const forward = (_event: IpcRendererEvent, payload: EventOf<Channel>): void => listener(payload);
  ipcRenderer.on(channel, forward);
  return () => void ipcRenderer.removeListener(channel, forward);
}

const bridge: StaveBridge = Object.freeze({
  contractVersion: CONTRACT_VERSION,
  openTopology: () => ask('topology:open', null),
  saveTopology: ({ id, text, replacing }) => ask('topology:save', { id, text, replacing }),
  saveTopologyAs: ({ suggestedName, text }) => ask('topology:save-as', { suggestedName, text }),
  saveExport: ({ suggestedName, bytes, kind }) => ask('export:save', { suggestedName, bytes, kind }),
  showDocument: ({ name, edited }) => ask('document:show', { name, edited }),
  editText: ({ command }) => ask('text:edit', { command }),
  allowClose: () => ask('close:allow', null),
  onMenuAction: (listener) => listen('menu:action', listener),
  onFileArrived: (listener) => {
    const stop = listen('file:arrived', listener);
    void ask('arrivals:listen', null);
    return stop;
  },
  onCloseRequested: (listener) => {
    const stop = listen('close:requested', listener);
    void ask('close:listen', null);
    return stop;
  },
} satisfies StaveBridge);

contextBridge.exposeInMainWorld('stave', bridge);
