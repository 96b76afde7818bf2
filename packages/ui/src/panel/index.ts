export { Panel, PanelHeader } from './panel.tsx';
