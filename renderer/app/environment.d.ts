/** Values that the build puts in (vite.config.ts). */
interface ImportMetaEnv {
  readonly VITE_STAVE_VERSION: string;
}
