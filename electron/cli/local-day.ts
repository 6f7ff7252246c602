/** The day it is where the user is (YYYY-MM-DD): the app counts acceptances by it too. */
export function localDay(now: Date): string {
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');
}
