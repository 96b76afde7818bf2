export { ThemeProvider, type Theme, useTheme } from './theme.tsx';
