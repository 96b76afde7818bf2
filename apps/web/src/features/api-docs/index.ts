export { ApiDocs } from './api-docs.tsx';
