/** The format this build writes. Each older one is led here by its migration; a newer one is refused. */
export const FORMAT_VERSION = 3;
