// The desktop shell: one process, one window, one document. What it decides is decided elsewhere; this is the order of it.
import { app, Menu } from 'electron';
import { join } from 'node:path';
import { createTopologyFiles } from '#electron/node/topology-files.ts';
import { createWriteQueue } from '#electron/node/write-queue.ts';
import { takenAtOnce } from '#shared/shell/file-kinds.ts';
import { openDocumentWindow, type DocumentWindow } from './document-window.ts';
import { fileArguments } from './file-arguments.ts';
import { createTopologyHandlers } from './ipc/handlers/topology-handlers.ts';
import { createWindowHandlers } from './ipc/handlers/window-handlers.ts';
import { answerRequests } from './ipc/router.ts';
import { menuTemplate } from './menu.ts';
import { quitAfterWrites } from './quit-after-writes.ts';
import { lockNavigation } from './security/navigation.ts';
import { registerAppScheme } from './security/app-scheme.ts';
import { createSession } from './security/session.ts';

/** Developer tools show everything the window knows, so an installed Stave has them on request only. */
const allowDevTools = !app.isPackaged || process.argv.includes('--devtools');

app.enableSandbox();
registerAppScheme();
lockNavigation(app);

const writes = createWriteQueue();
const files = createTopologyFiles({ writes });
let shown: DocumentWindow | undefined;
const earlyFiles: string[] = [];

function openFiles(paths: readonly string[]): void {
  if (shown === undefined) {
    earlyFiles.push(...paths);
    return;
  }
  const documentWindow = shown;
  // Closed: the app only waits for its last file to be written.
  if (documentWindow.window.isDestroyed()) return;
  if (documentWindow.window.isMinimized()) documentWindow.window.restore();
  documentWindow.window.focus();
  for (const path of takenAtOnce(paths, (name) => name))
    void files.open(path).then((outcome) => documentWindow.deliver(outcome));
}

function start(): void {
  const root = join(app.getAppPath(), 'dist');
  const session = createSession({ rendererFolder: join(root, 'renderer'), allowDevTools });
  const documentWindow = openDocumentWindow({
    preload: join(root, 'electron', 'preload.cjs'),
    session,
    allowDevTools,
  });
  shown = documentWindow;
  answerRequests({
    ...createTopologyHandlers(files, writes, () => documentWindow.window),
    ...createWindowHandlers(documentWindow),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        platform: process.platform,
        allowDevTools,
        onAction: (actionId) => documentWindow.chooseAction(actionId),
      }),
    ),
  );
  openFiles([
    ...fileArguments(process.argv, { ownArguments: app.isPackaged ? 1 : 2, folder: process.cwd() }),
    ...earlyFiles.splice(0),
  ]);
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) =>
    openFiles(fileArguments(argv, { ownArguments: app.isPackaged ? 1 : 2, folder })),
  );
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFiles([path]);
  });
  app.on('window-all-closed', () => app.quit());
  quitAfterWrites(app, writes);
  void app.whenReady().then(start);
} else {
  app.quit();
}
