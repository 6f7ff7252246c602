// What the keys of a keyboard type, plain and with Shift, row by row as they lie on a US keyboard. A blank is a dead key or
// one that types nothing.
const PLACES = [
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal',
  'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight',
  'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash',
  'KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash',
].flatMap((row) => row.split(' '));

export interface LayoutKey {
  /** Place on a US keyboard, as `KeyboardEvent.code` names it. */
  readonly code: string;
  readonly plain: string;
  readonly shifted: string;
}

interface Layout {
  readonly plain: readonly string[];
  readonly shifted: readonly string[];
}

const LAYOUTS = {
  'QWERTY (US)': {
    plain: ['`1234567890-=', 'qwertyuiop[]', "asdfghjkl;'\\", 'zxcvbnm,./'],
    shifted: ['~!@#$%^&*()_+', 'QWERTYUIOP{}', 'ASDFGHJKL:"|', 'ZXCVBNM<>?'],
  },
  'QWERTZ (German)': {
    plain: [' 1234567890ß ', 'qwertzuiopü+', 'asdfghjklöä#', 'yxcvbnm,.-'],
    shifted: ['°!"§$%&/()=? ', 'QWERTZUIOPÜ*', "ASDFGHJKLÖÄ'", 'YXCVBNM;:_'],
  },
  'AZERTY (French)': {
    plain: ['²&é"\'(-è_çà)=', 'azertyuiop $', 'qsdfghjklmù*', 'wxcvbn,;:!'],
    shifted: [' 1234567890°+', 'AZERTYUIOP £', 'QSDFGHJKLM%µ', 'WXCVBN?./§'],
  },
  Dvorak: {
    plain: ['`1234567890[]', "',.pyfgcrl/=", 'aoeuidhtns-\\', ';qjkxbmwvz'],
    shifted: ['~!@#$%^&*(){}', '"<>PYFGCRL?+', 'AOEUIDHTNS_|', ':QJKXBMWVZ'],
  },
  'ЙЦУКЕН (Russian)': {
    plain: ['ё1234567890-=', 'йцукенгшщзхъ', 'фывапролджэ\\', 'ячсмитьбю.'],
    shifted: ['Ё!"№;%:?*()_+', 'ЙЦУКЕНГШЩЗХЪ', 'ФЫВАПРОЛДЖЭ/', 'ЯЧСМИТЬБЮ,'],
  },
  Greek: {
    plain: ['`1234567890-=', ';ςερτυθιοπ[]', "ασδφγηξκλ '\\", 'ζχψωβνμ,./'],
    shifted: ['~!@#$%^&*()_+', ': ΕΡΤΥΘΙΟΠ{}', 'ΑΣΔΦΓΗΞΚΛ "|', 'ΖΧΨΩΒΝΜ<>?'],
  },
  'QWERTZ (Czech)': {
    plain: [';+ěščřžýáíé= ', 'qwertzuiopú)', 'asdfghjklů§ ', 'yxcvbnm,.-'],
    shifted: ['°1234567890% ', 'QWERTZUIOP/(', 'ASDFGHJKL"! ', 'YXCVBNM?:_'],
  },
} as const satisfies Readonly<Record<string, Layout>>;

export type LayoutName = keyof typeof LAYOUTS;

export const layoutNames = Object.keys(LAYOUTS) as readonly LayoutName[];

/** The keys of a layout that type a character. */
export function keysOfLayout(name: LayoutName): readonly LayoutKey[] {
  const { plain, shifted } = LAYOUTS[name];
  const unshifted = Array.from(plain.join(''));
  const withShift = Array.from(shifted.join(''));
  if (unshifted.length !== PLACES.length || withShift.length !== PLACES.length)
    throw new Error(`${name} does not have a character for each key.`);
  return PLACES.map((code, index) => ({
    code,
    plain: typed(unshifted[index]),
    shifted: typed(withShift[index]),
  }));
}

function typed(character: string | undefined): string {
  return character === undefined || character === ' ' ? 'Dead' : character;
}
