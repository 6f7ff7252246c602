export const INVOKE_BINDING = '__standInInvoke';
export const OPEN_BINDING = '__standInOpenWindow';
export const GRANTED_BINDING = '__standInIsGranted';

/**
 * The script that runs before the page: gives the preload bundle a `require('electron')` and takes everything else away
 * from the page. In child frames the preload script does not run, as in Electron. `Symbol.for('stand-in.invoke')` is
 * left in every frame for tests that play a frame which got hold of the message channel.
 */
export function pageScript(preload: string): string {
  return `(() => {
    const invokeText = window.${INVOKE_BINDING};
    const openWindow = window.${OPEN_BINDING};
    const isGranted = window.${GRANTED_BINDING};
    delete window.${GRANTED_BINDING};
    delete window.${INVOKE_BINDING};
    delete window.${OPEN_BINDING};
    const listeners = new Map();

    const encode = (value) => JSON.stringify(value ?? null, (_key, part) =>
      part instanceof Uint8Array ? { $bytes: btoa(Array.from(part, (byte) => String.fromCharCode(byte)).join('')) } : part);
    const invoke = async (channel, ...payload) => {
      const answer = JSON.parse(await invokeText(channel, encode(payload)));
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    };
    const hide = (key, value) => Object.defineProperty(window, Symbol.for(key), { value });
    hide('stand-in.invoke', invoke);
    hide('stand-in.deliver', (channel, payload) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({ sender: 'secret' }, payload);
    });

    const permissions = window.Permissions?.prototype;
    if (permissions !== undefined) {
      const query = permissions.query;
      permissions.query = async function (descriptor) {
        const status = await query.call(this, descriptor);
        const state = await isGranted(descriptor.name) ? 'granted' : 'denied';
        return Object.defineProperty(status, 'state', { value: state });
      };
    }

    window.open = (url) => { void openWindow(new URL(url ?? 'about:blank', document.baseURI).href); return null; };
    window.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[target=_blank]') : null;
      if (link === null) return;
      event.preventDefault();
      void openWindow(link.href);
    }, true);

    if (window.top !== window) return;
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true }),
      },
      ipcRenderer: {
        invoke,
        on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
        removeListener: (channel, listener) =>
          listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener)),
      },
    };
    const require = (name) => {
      if (name !== 'electron') throw new Error('module not found: ' + name);
      return electron;
    };
    ((require, exports, module) => { ${preload}\n })(require, {}, { exports: {} });
  })();`;
}
