export { type Theme, ThemeProvider, useTheme } from './theme.tsx';
