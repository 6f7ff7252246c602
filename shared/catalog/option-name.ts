/** The name of a section or key without what makes no difference: letter case, and blanks around it. */
export function optionName(written: string): string {
  return written.trim().toLowerCase();
}

/** One text for section and key that is the same for every spelling of an option. */
export function optionKey(section: string, key: string): string {
  return `${optionName(section)}/${optionName(key)}`;
}
