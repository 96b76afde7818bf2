export { type BreadcrumbItem, Breadcrumbs } from './breadcrumbs.tsx';
export { PageHeader } from './page-header.tsx';
