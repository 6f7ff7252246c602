// Fuses of the packaged program: set after packing, read back from the file, and a build whose file says otherwise fails.
// `npx electron-fuses read --app <path>` shows them of a program that was installed.
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { join } from 'node:path';

/** The bytes of a fuse in the file, as Electron documents them; a removed fuse has another one. */
export const FUSE_BYTES = { on: '1'.charCodeAt(0), off: '0'.charCodeAt(0) };

/** What every fuse is to be. The command line ships as plain Node in resources/cli, because RunAsNode is off. */
export const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/**
 * The hook `afterPack` of electron-builder, before anything is signed.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack({ appOutDir, electronPlatformName, packager }) {
  await setAndCheckFuses(programPath(appOutDir, electronPlatformName, packager));
}

/**
 * Sets the fuses in a program and reads them back.
 *
 * @param {string} program Path of the executable, on macOS of the .app folder.
 * @throws {Error} When the file has no fuses, or does not say afterwards what was set: it names the fuses that differ.
 */
export async function setAndCheckFuses(program) {
  // On macOS a changed binary loses the signature that Electron came with, and arm64 runs none without.
  const resetAdHocDarwinSignature = program.endsWith('.app');
  await flipFuses(program, { version: FuseVersion.V1, resetAdHocDarwinSignature, ...FUSES });
  await checkFuses(program);
}

/**
 * Reads the fuses of a program from its file.
 *
 * @param {string} program Path of the executable, on macOS of the .app folder.
 * @throws {Error} When any of them is not what it is to be: it names them.
 */
export async function checkFuses(program) {
  /** @type {Readonly<Record<string, unknown>>} */
  const found = { ...(await getCurrentFuseWire(program)) };
  const wrong = Object.entries(FUSES)
    .filter(([fuse, isOn]) => found[fuse] !== (isOn ? FUSE_BYTES.on : FUSE_BYTES.off))
    .map(([fuse, isOn]) => `${FuseV1Options[Number(fuse)] ?? fuse} is not ${isOn ? 'on' : 'off'}`);
  if (wrong.length > 0) throw new Error(`The fuses of ${program} are wrong: ${wrong.join(', ')}.`);
}

/**
 * @param {string} folder
 * @param {string} platform
 * @param {import('electron-builder').AfterPackContext['packager']} packager
 */
function programPath(folder, platform, packager) {
  const name = packager.appInfo.productFilename;
  if (platform === 'darwin' || platform === 'mas') return join(folder, `${name}.app`);
  if (platform === 'win32') return join(folder, `${name}.exe`);
  // The packager of Linux alone has a name of its own for the program.
  return join(folder, String(Reflect.get(packager, 'executableName') ?? name));
}
