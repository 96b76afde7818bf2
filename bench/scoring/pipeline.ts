import fs from 'node:fs';
import path from 'node:path';
import { type Evaluation, evaluate, type Table } from '@cardinal/ai/scoring';
import { parse } from 'csv-parse/sync';

type Line = Record<string, string>;

/**
 * Won against lost of the public sales pipeline, from what was known while each deal was open: its account, product,
 * agent and the day of its engagement. Closing date and value are left out: they follow from the outcome.
 */
export async function benchPipeline(folder: string): Promise<Evaluation> {
  const read = (name: string): Line[] => parse(fs.readFileSync(path.join(folder, name)), { columns: true });
  const accounts = new Map(read('accounts.csv').map((line) => [line.account, line]));
  const products = new Map(read('products.csv').map((line) => [line.product, line]));
  const agents = new Map(read('sales_teams.csv').map((line) => [line.sales_agent, line]));
  const deals = read('sales_pipeline.csv').filter((deal) => deal.deal_stage === 'Won' || deal.deal_stage === 'Lost');
  // The deals write "GTXPro" where the products have "GTX Pro".
  const productOf = (deal: Line) => products.get(deal.product === 'GTXPro' ? 'GTX Pro' : deal.product);
  const accountOf = (deal: Line) => accounts.get(deal.account);
  const agentOf = (deal: Line) => agents.get(deal.sales_agent);
  const category = (name: string, cell: (deal: Line) => string | undefined) =>
    ({ name, kind: 'category', values: deals.map((deal) => cell(deal) || null) }) as const;
  const number = (name: string, cell: (deal: Line) => string | undefined) =>
    ({ name, kind: 'number', values: deals.map((deal) => (cell(deal) ? Number(cell(deal)) : null)) }) as const;
  const date = (deal: Line) => (deal.engage_date ? new Date(deal.engage_date) : undefined);
  const table: Table = {
    columns: [
      category('account', (deal) => deal.account),
      category('sector', (deal) => accountOf(deal)?.sector),
      number('revenue', (deal) => accountOf(deal)?.revenue),
      number('employees', (deal) => accountOf(deal)?.employees),
      number('year established', (deal) => accountOf(deal)?.year_established),
      category('office location', (deal) => accountOf(deal)?.office_location),
      category('agent', (deal) => deal.sales_agent),
      category('manager', (deal) => agentOf(deal)?.manager),
      category('regional office', (deal) => agentOf(deal)?.regional_office),
      category('product', (deal) => productOf(deal)?.product),
      category('series', (deal) => productOf(deal)?.series),
      number('price', (deal) => productOf(deal)?.sales_price),
      number('engaged, day of the week', (deal) => date(deal)?.getUTCDay().toString()),
      number('engaged, day of the month', (deal) => date(deal)?.getUTCDate().toString()),
      number('engaged, day', (deal) => (date(deal) ? String(Math.floor(Number(date(deal)) / 86_400_000)) : undefined)),
    ],
  };
  return evaluate(
    table,
    deals.map((deal) => deal.deal_stage === 'Won'),
  );
}
