import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  NumberInput,
  type VariantColorsResolver,
} from '@mantine/core';

const tide: MantineColorsTuple = [
  '#e1f2f0',
  '#c3e5e1',
  '#9fd8d2',
  '#84dcd2',
  '#3fbfb3',
  '#2fa79d',
  '#1c9089',
  '#127f78',
  '#0b6e69',
  '#075a55',
];

/** Behind what Mantine colours itself in the dark scheme: our own dark greys, from text to page. */
const dark: MantineColorsTuple = [
  '#e9eeed',
  '#c5cfcd',
  '#a5b2b0',
  '#8b9896',
  '#3a454c',
  '#2c353b',
  '#1a2024',
  '#161b1f',
  '#12171a',
  '#0c1012',
];

/** Filled and light variants of the roles, whose inks keep their contrast in both schemes. */
const roles: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input);
  if (input.color === 'gray' && input.variant === 'light')
    return { ...usual, background: 'var(--sunken)', color: 'var(--muted)' };
  const role = roleOf[input.color ?? 'tide'];
  if (!role) return usual;
  if (input.variant === 'filled')
    return {
      ...usual,
      background: `var(--${role})`,
      hover: `color-mix(in srgb, var(--${role}) 88%, var(--text))`,
      color: role === 'tide' ? 'var(--tide-ink)' : 'var(--surface)',
    };
  if (input.variant === 'light')
    return {
      ...usual,
      background: `var(--${role}-soft)`,
      hover: `color-mix(in srgb, var(--${role}-soft) 88%, var(--text))`,
      color: `var(--${role}-text)`,
    };
  if (input.variant === 'subtle' || input.variant === 'transparent')
    return { ...usual, color: `var(--${role}-text)`, hover: `var(--${role}-soft)` };
  return usual;
};

const roleOf: Record<string, 'tide' | 'booked' | 'amber' | 'red' | undefined> = {
  tide: 'tide',
  booked: 'booked',
  amber: 'amber',
  red: 'red',
};

const choices = {
  defaultProps: { withScrollArea: false },
  styles: { options: { maxHeight: 280, overflowY: 'auto' as const } },
};

/** The head of a dialog is not a second head of the page. */
const dialog = {
  closeButtonProps: { 'aria-label': 'Close' },
  attributes: { header: { role: 'none' } },
  // a dialog has a padding of its own, besides that of every sheet of paper
  styles: { content: { padding: 0 }, title: { fontSize: 18, fontWeight: 700 } },
};

export const theme = createTheme({
  // whoever asks their machine for less motion gets none
  respectReducedMotion: true,
  primaryColor: 'tide',
  primaryShade: { light: 8, dark: 4 },
  colors: { tide, booked: tide, amber: tide, dark },
  variantColorResolver: roles,
  fontFamily:
    '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '15px', xl: '18px' },
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: 'clamp(22px, 3.2vw, 26px)', lineHeight: '1.25' },
      h2: { fontSize: '18px', lineHeight: '1.35' },
      h3: { fontSize: '15px', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { sm: '6px', md: '8px', lg: '12px' },
  defaultRadius: 'md',
  breakpoints: { xs: '26em', sm: '45em', md: '62em', lg: '75em', xl: '88em' },
  components: {
    Paper: { defaultProps: { radius: 'lg', withBorder: true, p: { base: 'md', sm: 'lg' } } },
    Badge: { defaultProps: { variant: 'light', tt: 'none', fw: 600 } },
    NumberInput: NumberInput.extend({
      defaultProps: {
        allowDecimal: false,
        clampBehavior: 'none',
        // arrows step; the two extra buttons have no name of their own for a screen reader
        hideControls: true,
      },
    }),
    // a list of choices is part of the page, and what scrolls is the list itself
    Combobox: { defaultProps: { portalProps: { target: '#page' } } },
    Select: choices,
    Autocomplete: choices,
    Modal: { defaultProps: { centered: true, ...dialog } },
    Drawer: { defaultProps: dialog },
    Alert: { defaultProps: { variant: 'light' } },
  },
});

/** Mantine's own variables, told in our roles. */
export const variables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-error': 'var(--red-text)',
    '--mantine-color-anchor': 'var(--tide-text)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-primary-color-filled': 'var(--tide)',
    '--mantine-primary-color-contrast': 'var(--tide-ink)',
    '--mantine-primary-color-light': 'var(--tide-soft)',
    '--mantine-primary-color-light-color': 'var(--tide-text)',
  };
  return { variables: {}, light: both, dark: both };
};
