import { Page } from '#shell/index.ts';

export default function HomePage() {
  return <Page title="Home">{null}</Page>;
}
